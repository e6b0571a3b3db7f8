const names = ['Ana', 'Benoît', 'Chloé', 'Driss', 'Émilie', 'Farid', 'Gaëlle', 'Hugo'];
const departments = ['Ventes', 'Finance', 'Support', 'Recherche', 'Logistique'];
const sites = ['Paris', 'Lyon', 'Lille', 'Nantes'];

const numberOf = (n: number): string => `E${String(n).padStart(6, '0')}`;

/** Everybody of a company, as payroll writes them. A team has twelve, and its manager is one of them. `changed`: who has another department by now. */
export function peopleFile(count: number, changed: (n: number) => boolean): string {
  const lines = ['Matricule;Nom;Prénom;E-mail;Matricule manager;Site;Service;Date de naissance;Salaire'];
  for (let n = 0; n < count; n += 1) {
    const department = departments[(n + (changed(n) ? 1 : 0)) % departments.length];
    const person = [numberOf(n), `Nom${n}`, names[n % names.length], `p${n}@example.com`];
    const place = [numberOf(n - (n % 12)), sites[n % sites.length], department];
    lines.push([...person, ...place, '01/02/1990', '40000'].join(';'));
  }
  return lines.join('\r\n');
}
