import { drawing } from '../../browser/drawing.js';
import type { Area } from '../../http/console/wire.js';

const icons: Readonly<Record<Area | 'home', readonly string[]>> = {
  home: ['M3.5 9.2 10 3.8l6.5 5.4v7H12v-4.4H8v4.4H3.5z'],
  missions: ['M3.5 5.5h13v11h-13z', 'M3.5 8.8h13', 'M7 3.5v3.5', 'M13 3.5v3.5', 'M7.8 12.6l1.6 1.6 3-3.2'],
  connections: [
    'M8.2 11.8 11.8 8.2',
    'M9.3 6.2l1.6-1.6a3.2 3.2 0 0 1 4.5 4.5l-1.6 1.6',
    'M10.7 13.8l-1.6 1.6a3.2 3.2 0 0 1-4.5-4.5l1.6-1.6',
  ],
  people: [
    'M7.5 9.5a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4z',
    'M2.5 16c.4-2.7 2.3-4.2 5-4.2s4.6 1.5 5 4.2',
    'M13 4.4a2.6 2.6 0 0 1 0 4.9',
    'M14.6 12.2c1.7.6 2.7 1.9 2.9 3.8',
  ],
  rules: [
    'M3.5 5.5h7',
    'M14.5 5.5h2',
    'M3.5 14.5h2',
    'M9.5 14.5h7',
    'M12.5 7.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
    'M7.5 16.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  ],
  audit: ['M5 3.5h10v13H5z', 'M7.5 7h5', 'M7.5 10h5', 'M7.5 13h3'],
  keys: ['M7 12.8a3.3 3.3 0 1 0 0-6.6 3.3 3.3 0 0 0 0 6.6z', 'M10.3 9.5h6.7v2.7', 'M14 9.5v2'],
  hris: ['M4 6.5h12v9H4z', 'M8 6.5V4.5h4v2', 'M4 10.5h12', 'M10 9.5v2'],
  webhooks: ['M4 10h8.5', 'M9.3 6.5l3.6 3.5-3.6 3.5', 'M12.5 4h4v12h-4'],
  retention: ['M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z', 'M10 6.5V10l2.5 1.5'],
  uninstall: ['M4 5.5h12', 'M8 5.5V4h4v1.5', 'M5.5 5.5l.7 11h7.6l.7-11', 'M8.5 8.5v5', 'M11.5 8.5v5'],
};

export const AreaIcon = ({ area }: { readonly area: Area | 'home' }) => drawing(20, icons[area], 'icon');
export const MenuIcon = () => drawing(20, ['M3.5 6h13', 'M3.5 10h13', 'M3.5 14h13'], 'icon');
export const Cross = () => drawing(16, ['M4.5 4.5l7 7', 'M11.5 4.5l-7 7'], 'icon small');
