export { zoneText } from './cities.js';
export { cityIn, givenTo } from './names.js';
export { dayText, durationText, exampleDay, instantText, whenInZone, whenText } from './times.js';
export { type TextKey, type TextValues, t } from './translate.js';
export { hourText, weekdaysText } from './weekdays.js';
