import type { Ground } from './ground.ts';

/**
 * Whether a council may take more time to weigh the public interest of this exemption (FOIA s.10(3)): that in disclosing
 * the information (s.2(2)(b)), or that in confirming or denying that it is held (s.2(1)(b)), which only an exemption that
 * lifts that duty has.
 */
export function mayBeWeighed(ground: Ground, weighing: 'disclosing' | 'confirming'): boolean {
  const { regime, kind, pitInLetter, councilUse, usedFor } = ground;
  const isOpen = regime === 'FOIA' && kind === 'qualified' && pitInLetter && councilUse !== 'notAvailable';
  return isOpen && (weighing === 'disclosing' || usedFor.includes('neitherConfirmNorDeny'));
}
