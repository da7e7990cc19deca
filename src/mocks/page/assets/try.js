// The forms of this page: fills them from the contract's examples, reads the request from them, shows what came of it.
const examples = JSON.parse(document.getElementById('examples').textContent);
let copies = 0;

const ownParts = (element) =>
  [...element.querySelectorAll('[data-member]')].filter((part) => part.parentElement.closest('[data-kind]') === element);
const members = (array) => array.querySelector(':scope > [data-members]');

/** The value of a part; undefined when nothing was entered in it. */
function read(part) {
  switch (part.dataset.kind) {
    case 'object': {
      const entries = ownParts(part).map((inner) => [inner.dataset.member, read(inner)]);
      const given = entries.filter(([, value]) => value !== undefined);
      return given.length > 0 || 'required' in part.dataset || 'request' in part.dataset ? Object.fromEntries(given) : undefined;
    }
    case 'array': {
      const given = ownParts(part)
        .map(read)
        .filter((value) => value !== undefined);
      return given.length > 0 || 'required' in part.dataset ? given : undefined;
    }
    case 'int':
      return part.value === '' ? undefined : /^-?\d+$/.test(part.value) ? Number(part.value) : part.value;
    case 'boolean':
      return part.value === '' ? undefined : part.value === 'true';
    default:
      return part.value === '' ? undefined : part.value;
  }
}

function write(part, value) {
  switch (part.dataset.kind) {
    case 'object':
      for (const inner of ownParts(part)) write(inner, value?.[inner.dataset.member]);
      break;
    case 'array':
      members(part).replaceChildren();
      for (const one of value ?? []) write(add(part), one);
      break;
    default:
      part.value = value === undefined ? '' : String(value);
  }
}

/** Adds one member to a repeated part; identifiers get a number of their own. */
function add(array) {
  copies += 1;
  const copy = array.querySelector(':scope > template').content.cloneNode(true);
  number(copy, String(copies));
  const inner = copy.querySelector('[data-member]');
  members(array).append(copy);
  return inner;
}

function number(fragment, copy) {
  for (const element of fragment.querySelectorAll('[id], [for], [aria-describedby]'))
    for (const name of ['id', 'for', 'aria-describedby'])
      if (element.hasAttribute(name)) element.setAttribute(name, element.getAttribute(name).replace('#', copy));
  for (const template of fragment.querySelectorAll('template')) number(template.content, copy);
}

/** The request with the values that earlier steps kept. */
function filled(value, kept) {
  if (typeof value === 'string') return kept[/^\$([A-Za-z][A-Za-z0-9]*)$/.exec(value)?.[1]] ?? value;
  if (Array.isArray(value)) return value.map((one) => filled(one, kept));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, filled(member, kept)]));
}

const valueAt = (value, path) =>
  path
    .split(/[.[\]]+/)
    .filter((name) => name !== '')
    .reduce((at, name) => at?.[name], value);

const actionOf = (form, operation) => form.getAttribute('action').replace(/[^/]+$/, operation);

async function send(form, operation, request) {
  const protocol = form.querySelector('[data-protocol]').value;
  const body = JSON.stringify({ protocol, request });
  const response = await fetch(actionOf(form, operation), { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return response.json();
}

async function fill(form, example) {
  const kept = {};
  for (const step of example.before) {
    const { verdict } = await send(form, step.operation, filled(step.request, kept));
    for (const [name, path] of Object.entries(step.keep)) kept[name] = valueAt(verdict?.response, path);
  }
  write(form.querySelector('[data-request]'), filled(example.request, kept));
}

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  made.append(text);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}

const headline = {
  response: () => ['good', 'Answered. The signature verifies, covers the message, and belongs to this request.'],
  refusal: ({ refusal, article, rule }) => [
    'bad',
    `Refused: ${refusal}${article ? ` (${article})` : ''}${rule ? `. Rule: ${rule}` : ''}. The signature on the refusal verifies.`,
  ],
  failure: ({ failure, title }) => ['bad', `Not to be believed: ${failure}. ${title}.`],
  'not-sent': ({ failure, field, title }) => ['bad', `Not sent: ${failure}${field ? ` at ${field}` : ''}. ${title}.`],
};

function shown(title, message) {
  const details = element('details', element('summary', title));
  const headers = Object.entries(message.headers).map(([name, value]) => `${name}: ${value}`);
  details.append(element('pre', [message.line, ...headers, '', message.body].join('\n'), { tabindex: '0' }));
  return details;
}

function show(result, tried) {
  const { verdict, request, sent, answer } = tried;
  const [mark, text] = verdict === undefined ? ['bad', `Not tried: ${tried.code}. ${tried.mend}`] : headline[verdict.kind](verdict);
  result.replaceChildren(element('h3', 'Result'), element('p', text, { class: mark, 'data-verdict': verdict?.kind ?? 'not-tried' }));
  if (answer) result.append(element('p', `Status: ${answer.line}`));
  if (verdict?.response) result.append(element('pre', JSON.stringify(verdict.response, null, 2), { tabindex: '0', 'data-response': '' }));
  if (request) {
    const details = element('details', element('summary', 'Request in JSON'));
    details.append(element('pre', JSON.stringify(request, null, 2), { tabindex: '0' }));
    result.append(details);
  }
  if (sent) result.append(shown('Signed message as sent', sent));
  if (answer) result.append(shown('Answer as received', answer));
  result.focus();
}

/** Does something that may fail on the way, and says so where the result stands. */
async function withResult(form, act) {
  const result = form.parentElement.querySelector('[data-result]');
  form.setAttribute('aria-busy', 'true');
  try {
    await act(result);
  } catch {
    result.replaceChildren(element('p', 'This host does not answer any more.', { class: 'bad', 'data-verdict': 'gone' }));
  } finally {
    form.removeAttribute('aria-busy');
  }
}

const chosen = (form) => examples[form.dataset.operation]?.[Number(form.querySelector('[data-example]').value)];

for (const form of document.querySelectorAll('form[data-operation]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const request = read(form.querySelector('[data-request]'));
    void withResult(form, async (result) => show(result, await send(form, form.dataset.operation, request)));
  });
  form.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    if ('add' in target.dataset) {
      const inner = add(target.closest('[data-kind=array]'));
      (inner.matches('input, select') ? inner : inner.querySelector('input, select, button'))?.focus();
    }
    if ('remove' in target.dataset) {
      const array = target.closest('[data-kind=array]');
      target.closest('.member').remove();
      array.querySelector(':scope > [data-add]').focus();
    }
    if ('clear' in target.dataset) write(form.querySelector('[data-request]'), undefined);
    if ('fill' in target.dataset && chosen(form)) void withResult(form, () => fill(form, chosen(form)));
  });
  // What needs no steps before is there from the start.
  const first = chosen(form);
  if (first && first.before.length === 0) void fill(form, first);
}
