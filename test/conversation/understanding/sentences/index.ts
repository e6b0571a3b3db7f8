export { answering } from './answering.js';
export { asides } from './asides.js';
export { askingAround } from './askingAround.js';
export { joining } from './joining.js';
export { leaving } from './leaving.js';
export { mean } from './mean.js';
export { organising } from './organising.js';
export type { Row } from './row.js';
export { silence } from './silence.js';
