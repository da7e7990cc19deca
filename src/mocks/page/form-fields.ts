import type { Definition, Field, Scalar } from '../../contracts/contract.ts';
import { html, type Html } from '../../wire/html/html.ts';

/**
 * The fields of a message as a form. Every part says in `data-member` which JSON member it is and in `data-kind` of what kind; the page’s
 * script reads the request from that. Identifiers within a repeated part hold `#`, which the script replaces.
 */
export function formFields(fields: readonly Field[], path: string): Html {
  return html`${fields.map((field) => (field.many ? repeated(field, `${path}.${field.json}`) : single(field, `${path}.${field.json}`)))}`;
}

function single(field: Field, path: string): Html {
  return part({ ...field, label: labelOf(field) }, path);
}

interface Part extends Pick<Field, 'json' | 'type' | 'optional' | 'doc'> {
  readonly label: string;
}

function part({ json, type, optional, doc, label }: Part, path: string): Html {
  const fields = partsOf(type.definition);
  if (fields === undefined) return scalarPart({ json, type, optional, doc, label }, path, type.definition as Scalar);
  return html`<fieldset data-member="${json}" data-kind="object" ${optional ? '' : html` data-required=""`}>
    <legend>${label}${optional ? ' (optional)' : ''}</legend>
    ${hint(`${path}-hint`, doc ?? type.doc)} ${formFields(fields, path)}
  </fieldset> `;
}

/** The members of what is an object in JSON. */
function partsOf(definition: Definition): readonly Field[] | undefined {
  if (definition.kind === 'fields') return definition.fields;
  if (definition.kind !== 'attributed') return undefined;
  const { member, text, attributes } = definition;
  const written = {
    name: member,
    json: member,
    type: text,
    doc: text.doc,
    optional: false,
    many: undefined,
    list: undefined,
    unique: false,
  };
  return [written, ...attributes];
}

function repeated(field: Field, path: string): Html {
  const { least = 0, most = 0 } = field.many ?? {};
  const label = labelOf(field);
  const required = !field.optional && least === 0;
  return html`<fieldset data-member="${field.json}" data-kind="array" ${required ? html` data-required=""` : ''}>
    <legend>${label}${field.optional ? ' (optional)' : ''}</legend>
    ${hint(`${path}-hint`, [field.doc, `${least} to ${most} of them.`].filter((text) => text !== undefined).join(' '))}
    <div data-members=""></div>
    <template
      ><div class="member">
        ${part({ ...field, optional: false, label: `${label}, one of them` }, `${path}.#`)}<button type="button" data-remove="">
          Remove
        </button>
      </div></template
    >
    <button type="button" data-add="">Add to ${label.toLowerCase()}</button>
  </fieldset> `;
}

function scalarPart({ json, type, optional, doc, label }: Part, path: string, scalar: Scalar): Html {
  const told = [doc ?? type.doc, limits(scalar)].filter((text) => text !== undefined && text !== '').join(' ');
  const attributes = html`id="${path}" aria-describedby="${path}-hint" data-member="${json}" data-kind="${scalar.kind}"`;
  return html`<div class="field">
    <label for="${path}">${label}${optional ? ' (optional)' : ''}</label> ${control(scalar, attributes)}${hint(`${path}-hint`, told)}
  </div> `;
}

function control(scalar: Scalar, attributes: Html): Html {
  const choices = scalar.kind === 'boolean' ? ['true', 'false'] : scalar.kind === 'enum' ? scalar.values : undefined;
  if (isLong(scalar)) return html`<textarea ${attributes} rows="2" autocomplete="off" spellcheck="false"></textarea>`;
  if (choices === undefined) return html`<input ${attributes} autocomplete="off" spellcheck="false" />`;
  return html`<select ${attributes}>
    <option value="">–</option>
    ${choices.map((choice) => html`<option>${choice}</option>`)}
  </select>`;
}

const LONG = 200;

const isLong = (scalar: Scalar): boolean => scalar.kind === 'bytes' || (scalar.kind === 'text' && (scalar.most ?? 0) > LONG);

const hint = (id: string, text: string | undefined): Html | undefined =>
  text === undefined || text === '' ? undefined : html`<p class="hint" id="${id}">${text.trim()}</p>`;

/** `givenNames` is written as “Given names”. */
function labelOf({ json }: Pick<Field, 'json'>): string {
  const words = json.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function limits(scalar: Scalar): string {
  switch (scalar.kind) {
    case 'text':
      return scalar.pattern === undefined
        ? `${scalar.least} to ${scalar.most ?? 'any number of'} characters.`
        : `Pattern ${scalar.pattern}`;
    case 'int':
      return `${scalar.least} to ${scalar.most}.`;
    case 'bytes':
      return `Base64 of at most ${scalar.most} octets.`;
    case 'date':
      return 'YYYY-MM-DD.';
    case 'instant':
      return 'UTC, such as 2026-11-21T12:00:00Z.';
    default:
      return '';
  }
}
