export { changesText } from './auditFields.js';
export { zoneText } from './cities.js';
export { directoryLines } from './directoryLines.js';
export { fileRefusalTexts } from './fileRefusal.js';
export { cityIn, givenTo } from './names.js';
export {
  dayText,
  durationText,
  exampleDay,
  instantText,
  localDay,
  localHour,
  whenInZone,
  whenText,
} from './times.js';
export { type Listener, type TextKey, type TextValues, t } from './translate.js';
export { halfDaysText, halfDayText, hourText, weekdayName, weekdays, weekdaysText } from './weekdays.js';
