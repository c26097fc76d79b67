import { expect } from 'chai';
import {
  checkValuesAreNoList,
  configurationProblems,
  configurationValuesUpdate,
  normalConfiguration,
  replaceConfiguration,
} from '../../server/connector/configuration';
import type { JsonObject } from '../../server/json/value';

describe('configuration', () => {
  it('is stored in normal form', () => {
    const entry =
      JSON.parse(`{"value":{"a":1},"label":"L","unknown":1,"required":"true","display":"TextBox","type":null,
      "validations":{"type":"LESS_THAN","constraint":5,"x":1},"options":[{"value":1,"label":"one","x":2}],"order":"2.9",
      "depends_on":[],"tooltip":null,"placeholder":"","ui_restrictions":"advanced"}`) as JsonObject;
    expect(JSON.stringify(normalConfiguration({ field: entry }))).to.equal(
      '{"field":{"default_value":null,"depends_on":[],"display":"textbox","label":"L","options":[{"label":"one","value":1}],"order":2,"placeholder":"","required":true,"sensitive":false,"ui_restrictions":["advanced"],"validations":[{"constraint":5,"type":"less_than"}],"value":{"a":1}}}',
    );
  });

  it('may have fields with any name', () => {
    const configuration = JSON.parse('{"__proto__":{"label":"L"}}') as JsonObject;
    expect(Object.keys(normalConfiguration(configuration))).to.deep.equal(['__proto__']);
    const stored = { configuration: normalConfiguration(configuration) };
    const update = configurationValuesUpdate(stored, JSON.parse('{"__proto__":1}'));
    expect(JSON.stringify(update)).to.equal('{"configuration":{"__proto__":{"value":1}},"status":"configured"}');
  });

  it('replaces the existing one', () => {
    expect(replaceConfiguration({ configuration: { a: {} }, status: 'error', error: 'e' }, {})).to.deep.equal({
      configuration: {},
      status: 'configured',
      error: 'e',
    });
  });

  it('is given as a whole or as values', () => {
    expect(configurationProblems({ configuration: {} })).to.deep.equal([]);
    expect(configurationProblems({ values: null })).to.deep.equal([]);
    expect(configurationProblems({})).to.deep.equal(['[configuration] and [values] cannot both be null.']);
    expect(configurationProblems({ configuration: {}, values: {} })).to.deep.equal([
      '[configuration] and [values] cannot both be provided in the same request.',
    ]);
  });

  it('accepts values of known fields', () => {
    const stored = { configuration: { a: { value: 1 }, b: {} } };
    expect(configurationValuesUpdate(stored, { b: ['x'] })).to.deep.equal({
      configuration: { b: { value: ['x'] } },
      status: 'configured',
    });
    for (const none of [null, 5, 'text', true, {}]) {
      expect(configurationValuesUpdate(stored, none)).to.deep.equal({ configuration: {}, status: 'configured' });
    }
    expect(() => checkValuesAreNoList([])).to.throw('parser for [values] did not end on END_ARRAY');
    expect(() => configurationValuesUpdate(stored, { a: null })).to.throw('null_pointer_exception');
    expect(() => configurationValuesUpdate({}, {})).to.throw('getConnectorConfigurationFromSearchResult');
  });

  it('names unknown fields in the order of a hash set', () => {
    expect(() => configurationValuesUpdate({ configuration: {} }, { zebra: 1, b: null, a: 1 })).to.throw(
      'Unknown [configuration] fields in the request payload: [zebra, a, b]. Remove them from request or register their schema first.',
    );
  });
});
