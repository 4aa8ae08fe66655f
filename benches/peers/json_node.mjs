// NDJSON read with JSON.parse, its shape and the sums of the form checked by hand.
import { file, measure } from './measure.mjs';

const APPLICANTS = ['natural_person', 'business', 'research_institution', 'public_interest_organization', 'legal_service_organization', 'other_organization', 'total'];
const OUTCOMES = ['granted', 'partly_granted', 'withheld_state_secret', 'withheld_by_law', 'withheld_security_stability', 'withheld_third_party', 'withheld_internal_affairs', 'withheld_process_information', 'withheld_enforcement_file', 'withheld_registry_search', 'unavailable_not_held', 'unavailable_needs_creation', 'unavailable_unclear', 'not_processed_petition', 'not_processed_repeated', 'not_processed_publication', 'not_processed_excessive', 'not_processed_reconfirmation', 'other_not_supplemented', 'other_unpaid', 'other_remaining'];
const ROWS = ['received', 'brought_forward', 'outcomes', 'concluded', 'carried_forward'];
const CHANNELS = ['reconsideration', 'direct_litigation', 'litigation_after_reconsideration'];
const RESULTS = ['upheld', 'corrected', 'other', 'pending', 'total'];
const SECTIONS = ['overview', 'problems', 'other_matters'];
const MEASURES = {
  rules: ['issued', 'repealed', 'in_force'],
  normative_documents: ['issued', 'repealed', 'in_force'],
  administrative_licensing: ['decisions'],
  administrative_penalties: ['decisions'],
  administrative_compulsion: ['decisions'],
};
const REPORT = new Set(['schema_version', 'edition', 'year', 'organ', 'published', 'metadata', 'disclosure', 'requests', 'reviews', 'narrative']);

function refuse(why) {
  throw new Error(why);
}

function exactly(object, keys) {
  if (typeof object !== 'object' || object === null) refuse('not an object');
  let count = 0;
  for (const key in object) {
    if (!keys.includes(key)) refuse(`unknown key ${key}`);
    count++;
  }
  if (count !== keys.length) refuse('a key is missing');
}

function counts(object, keys) {
  exactly(object, keys);
  for (const key of keys) if (!Number.isSafeInteger(object[key]) || object[key] < 0) refuse(`${key} is no count`);
}

function text(value) {
  if (typeof value !== 'string') refuse('not a string');
}

function validate(report) {
  for (const key in report) if (!REPORT.has(key)) refuse(`unknown key ${key}`);
  if (report.schema_version !== '1.0' || report.edition !== '2021') refuse('another version');
  if (!Number.isInteger(report.year) || report.year < 1900 || report.year > 2999) refuse('no year');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(report.published) || Number.isNaN(Date.parse(report.published))) refuse('no date');
  exactly(report.organ, ['name']);
  text(report.organ.name);
  exactly(report.metadata, ['title', 'publisher']);
  text(report.metadata.title);
  text(report.metadata.publisher);
  const { disclosure, requests, reviews, narrative } = report;
  exactly(disclosure, [...Object.keys(MEASURES), 'administrative_fees']);
  for (const item in MEASURES) counts(disclosure[item], MEASURES[item]);
  exactly(disclosure.administrative_fees, ['amount']);
  if (!/^(0|[1-9]\d*)(\.\d+)?$/.test(disclosure.administrative_fees.amount)) refuse('no amount');
  exactly(requests, ROWS);
  for (const row of ROWS) if (row !== 'outcomes') counts(requests[row], APPLICANTS);
  exactly(requests.outcomes, OUTCOMES);
  for (const key of OUTCOMES) counts(requests.outcomes[key], APPLICANTS);
  exactly(reviews, CHANNELS);
  for (const channel of CHANNELS) counts(reviews[channel], RESULTS);
  exactly(narrative, SECTIONS);
  for (const section of SECTIONS) {
    if (!Array.isArray(narrative[section])) refuse('not a list');
    for (const block of narrative[section]) {
      for (const key in block) if (key !== 'text' && key !== 'heading') refuse(`unknown key ${key}`);
      text(block.text);
      if (block.heading !== undefined && ![1, 2, 3].includes(block.heading)) refuse('no heading');
    }
  }
  return report;
}

const rowHolds = row =>
  row.natural_person + row.business + row.research_institution + row.public_interest_organization + row.legal_service_organization + row.other_organization === row.total;

function failing({ requests, reviews }) {
  let failed = 0;
  for (const row of ROWS) if (row !== 'outcomes' && !rowHolds(requests[row])) failed++;
  for (const key of OUTCOMES) if (!rowHolds(requests.outcomes[key])) failed++;
  for (const who of APPLICANTS) {
    let added = 0;
    for (const key of OUTCOMES) added += requests.outcomes[key][who];
    if (added !== requests.concluded[who]) failed++;
    if (requests.received[who] + requests.brought_forward[who] !== requests.concluded[who] + requests.carried_forward[who]) failed++;
  }
  for (const channel of CHANNELS) {
    const block = reviews[channel];
    if (block.upheld + block.corrected + block.other + block.pending !== block.total) failed++;
  }
  return failed;
}

const input = file('reports.ndjson');
const lines = [];
for (let start = 0; start < input.length; ) {
  const end = input.indexOf(10, start);
  lines.push(input.subarray(start, end));
  start = end + 1;
}
const sum = value => () => lines.reduce((total, line) => total + value(validate(JSON.parse(line.toString('utf8')))), 0);
measure('json', 'node', lines.length, input.length, sum(report => report.requests.received.total));
measure('json-check', 'node', lines.length, input.length, sum(failing));
