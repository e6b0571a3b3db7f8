const ink = { default: '#242424', subtle: '#616161' };
const tone = (color: string) => ({ default: color, subtle: color });

const foregroundColors = {
  default: ink,
  accent: tone('#4f52b2'),
  good: tone('#237b4b'),
  warning: tone('#8a5a00'),
  attention: tone('#b3261e'),
  dark: ink,
  light: tone('#ffffff'),
};

const container = (backgroundColor: string) => ({ backgroundColor, foregroundColors });

/** How cards look: sizes, colours and distances of Teams' light theme. https://learn.microsoft.com/adaptive-cards/rendering-cards/host-config */
export const hostConfig = {
  fontFamily: 'inherit',
  supportsInteractivity: true,
  fontSizes: { small: 12, default: 14, medium: 15, large: 17, extraLarge: 21 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 21, large: 23, extraLarge: 28 },
  spacing: { none: 0, small: 4, default: 8, medium: 14, large: 20, extraLarge: 28, padding: 15 },
  separator: { lineThickness: 1, lineColor: '#e6e6e6' },
  containerStyles: {
    default: container('#ffffff'),
    emphasis: container('#f5f5f5'),
    accent: container('#eef0fb'),
    good: container('#eef7f1'),
    warning: container('#fdf6e7'),
    attention: container('#fcefee'),
  },
  // Teams draws six actions in a row at most.
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', size: 'small', spacing: 'small', weight: 'default' },
  },
  factSet: {
    title: { weight: 'bolder', color: 'default', size: 'default', wrap: true, maxWidth: 120 },
    value: { weight: 'default', color: 'default', size: 'default', wrap: true },
    spacing: 14,
  },
  textBlock: { headingLevel: 3 },
  imageSizes: { small: 40, medium: 80, large: 160 },
} as const;
