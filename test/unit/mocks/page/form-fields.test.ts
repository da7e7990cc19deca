import { describe, expect, it } from '@jest/globals';
import type { Field } from '../../../../src/contracts/contract.ts';
import { packagedContract, packagedContracts } from '../../../../src/contracts/packaged-contract.ts';
import { endpointPage } from '../../../../src/mocks/page/endpoint-page.ts';
import { examplesOf } from '../../../../src/mocks/page/examples.ts';
import { formFields } from '../../../../src/mocks/page/form-fields.ts';
import { embeddedJson, html } from '../../../../src/wire/html/html.ts';

const occurrences = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

/** How many leaves a message has, whatever is repeated counted once. */
const leaves = (fields: readonly Field[]): number =>
  fields
    .map(({ type: { definition } }) => {
      if (definition.kind === 'fields') return leaves(definition.fields);
      return definition.kind === 'attributed' ? 1 + leaves(definition.attributes) : 1;
    })
    .reduce((sum, count) => sum + count, 0);

describe('HTML', () => {
  it('escapes what stands in text and attributes, and not what is HTML already', () => {
    const name = `<b title="x">O'Neill & Sons</b>`;
    expect(html`<p title="${name}">${name}${html`<br />`}${undefined}${[1, '<']}</p>`.html).toBe(
      '<p title="&lt;b title=&quot;x&quot;&gt;O&#39;Neill &amp; Sons&lt;/b&gt;">&lt;b title=&quot;x&quot;&gt;O&#39;Neill &amp; Sons&lt;/b&gt;<br />1&lt;</p>',
    );
  });

  it('embeds JSON that cannot end the element around it', () => {
    const text = embeddedJson({ text: '</script><!--' }).html;
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual({ text: '</script><!--' });
  });
});

describe.each(packagedContracts())('the page of %s', (name) => {
  const contract = packagedContract(name);
  const { operations } = contract;

  it('has a control under a label for every leaf of every request, with a unique identifier', () => {
    for (const { name: operation, request } of operations.values()) {
      const form = formFields(request.content.fields, operation).html;
      expect(occurrences(form, /<(input|select|textarea) /g)).toBe(leaves(request.content.fields));
      expect(occurrences(form, /<label for=/g)).toBe(leaves(request.content.fields));
      const ids = [...form.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, described = ''] of form.matchAll(/aria-describedby="([^"]+)"/g)) expect(ids).toContain(described);
    }
  });

  it('has a form for every operation where trying is on, and none where it is off', () => {
    const [on, off] = [true, false].map((isTried) => endpointPage(contract, isTried).content.html);
    for (const operation of operations.keys()) {
      expect(on).toContain(`action="/try/${name}/${operation}"`);
      expect(off).toContain(`<h2 id="${operation}">${operation}</h2>`);
    }
    expect(off).not.toMatch(/<form|<script/);
  });

  it('offers every request of the contract’s cases, first for each operation one that is answered if there is one', () => {
    const examples = examplesOf(contract);
    const offered = [...examples.values()].flat();
    expect(offered).toHaveLength(contract.cases.flatMap(({ steps }) => steps).length);
    for (const list of examples.values()) {
      expect(list.length).toBeGreaterThan(0);
      if (list.some(({ refusal }) => refusal === undefined)) expect(list[0]?.refusal).toBeUndefined();
    }
  });
});
