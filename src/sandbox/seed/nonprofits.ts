/** Partner organisations of the made-up company; names and numbers (kept for fiction by Arcep) are nobody's. */
export const nonprofits = {
  phare: { name: 'Les Ateliers du Phare', contact: { name: 'Maud Kerven', phone: '01 99 00 14 52' } },
  combe: { name: 'Les Jardins de la Combe', contact: { name: 'Bastien Orsel', phone: '06 39 98 21 07' } },
  toits: { name: 'Un Toit, Une Voix', contact: { name: 'Fatou Sarr', phone: '01 99 00 36 18' } },
  tremplin: { name: 'Premier Tremplin', contact: { name: 'Louis Amzallag', phone: '06 39 98 45 63' } },
  table: { name: 'La Table Ouverte', contact: { name: 'Jeanne Pividal', phone: '01 99 00 72 90' } },
} as const;

export type NonprofitKey = keyof typeof nonprofits;
