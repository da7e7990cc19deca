import { RelativeDistinguishedNames, type GeneralName } from 'pkijs';
import { comparableName, isWithin, type ComparableName } from './distinguished-name.ts';

/** A GeneralName (RFC 5280, section 4.2.1.6) as far as name constraints are evaluated; `other` is any further form, by its tag. */
export type ComparableGeneralName =
  | { readonly form: 'directory'; readonly name: ComparableName }
  | { readonly form: 'dns'; readonly name: string }
  | { readonly form: 'other'; readonly tag: number };

/** A general name of a certificate or of a constraint. */
export function generalName({ type, value }: GeneralName): ComparableGeneralName {
  if (type === 4 && value instanceof RelativeDistinguishedNames) return { form: 'directory', name: comparableName(value) };
  if (type === 2 && typeof value === 'string') return { form: 'dns', name: value.toLowerCase().replace(/\.$/, '') };
  return { form: 'other', tag: type };
}

const isSameForm = (one: ComparableGeneralName, other: ComparableGeneralName): boolean =>
  one.form === other.form && (one.form !== 'other' || other.form !== 'other' || one.tag === other.tag);

function isInSubtree(name: ComparableGeneralName, base: ComparableGeneralName): boolean {
  if (name.form === 'directory' && base.form === 'directory') return isWithin(name.name, base.name);
  if (name.form === 'dns' && base.form === 'dns') {
    const bare = base.name.replace(/^\./, '');
    return bare === '' || name.name === bare || name.name.endsWith(`.${bare}`);
  }
  return false;
}

/** Whether a name is outside every excluded subtree and inside a permitted one of its form, if there are any (RFC 5280, section 6.1.4 (g)). */
export function isPermitted(
  name: ComparableGeneralName,
  { permitted, excluded }: { readonly permitted: readonly ComparableGeneralName[]; readonly excluded: readonly ComparableGeneralName[] },
): boolean {
  // What cannot be compared is taken to lie inside what is excluded, and outside what is permitted.
  if (excluded.some((base) => isSameForm(name, base) && (name.form === 'other' || isInSubtree(name, base)))) return false;
  const bases = permitted.filter((base) => isSameForm(name, base));
  return bases.length === 0 || bases.some((base) => isInSubtree(name, base));
}
