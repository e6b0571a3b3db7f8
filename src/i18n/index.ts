export { zoneText } from './cities.js';
export { dayText, instantText, whenInZone, whenText } from './times.js';
export { type TextKey, type TextValues, t } from './translate.js';
