import { expect } from 'chai';
import { newConnector } from '../../server/connector/document';

const time = '2024-05-01T10:00:00.000Z';
const rule = `{"created_at":"${time}","field":"_","id":"DEFAULT","order":0,"policy":"include","rule":"regex","updated_at":"${time}","value":".*"}`;
const half = `{"advanced_snippet":{"created_at":"${time}","updated_at":"${time}","value":{}},"rules":[${rule}],"validation":{"errors":[],"state":"valid"}}`;
const filtering = `[{"active":${half},"domain":"DEFAULT","draft":${half}}]`;
const schedule = '{"enabled":false,"interval":"0 0 0 * * ?"}';
const scheduling = `{"access_control":${schedule},"full":${schedule},"incremental":${schedule}}`;

describe('a new connector', () => {
  it('has its defaults in stored order', () => {
    expect(JSON.stringify(newConnector({}, time))).to.equal(
      `{"configuration":{},"custom_scheduling":{},"filtering":${filtering},"is_native":false,"name":"","scheduling":${scheduling},"status":"created","sync_now":false,"deleted":false}`,
    );
  });

  it('has the given values in the same positions', () => {
    const request = {
      service_type: 'drive',
      name: 'n',
      language: 'en',
      is_native: 'true',
      index_name: 'content-a',
      description: '',
    };
    expect(JSON.stringify(newConnector(request, time))).to.equal(
      `{"configuration":{},"custom_scheduling":{},"description":"","filtering":${filtering},"index_name":"content-a","is_native":true,"language":"en","name":"n","scheduling":${scheduling},"service_type":"drive","status":"needs_configuration","sync_now":false,"deleted":false}`,
    );
  });

  it('does not store an index that is null', () => {
    expect(newConnector({ index_name: null }, time)).not.to.have.property('index_name');
  });
});
