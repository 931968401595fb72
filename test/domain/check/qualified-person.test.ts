import { describe, expect, test } from 'vitest';
import { frank, one, says, cctv } from './broken/parts.ts';
import { check, codes, marlbury, withMonitoringOfficer } from './letters.ts';

const by = (name: string, post: string, more: Record<string, string> = {}) =>
  says(frank, { qualifiedPerson: name, qualifiedPersonRole: post, whyQualified: '', ...more });

describe('a council whose file names its qualified persons', () => {
  test.each([
    ['Amara Okafor', 'Monitoring Officer'],
    ['Ms Amara Okafor', 'monitoring officer'],
    ['Amara  Okafor', 'Director of Law and Monitoring Officer'],
    ['Okafor, Amara', 'the Monitoring Officer'],
    ['Ruth Bell', 'Chief Executive'],
  ])('%s, %s, is one of them', (name, post) => {
    expect(check(one(by(name, post)), { by: withMonitoringOfficer })).toEqual([]);
  });

  test.each([
    ['Priya Shah', 'Monitoring Officer', 'Question 1, Qualified person'],
    ['Amara Bell', 'Chief Executive', 'Question 1, Qualified person'],
    ['A. Okafor', 'Monitoring Officer', 'Question 1, Qualified person'],
    ['Ruth Bell', 'Monitoring Officer', 'Question 1, Qualified person’s role'],
    ['Amara Okafor', 'Head of Housing', 'Question 1, Qualified person’s role'],
  ])('%s, %s, is none, and the letter waits', (name, post, place) => {
    expect(check(one(by(name, post)), { by: withMonitoringOfficer })).toEqual([
      expect.objectContaining({ code: 'qualifiedPerson.another', severity: 'error', place }),
    ]);
  });

  test('says whom the file names, and what to do', () => {
    expect(check(one(by('Priya Shah', 'Solicitor')), { by: withMonitoringOfficer })[0]?.says).toBe(
      'The council’s file names Amara Okafor (Monitoring Officer) or Ruth Bell (Chief Executive) as its qualified person. Name them as it does, or say why this person is qualified.',
    );
  });

  test('asks no more where it is said why somebody else is', () => {
    const acting = by('Priya Shah', 'Deputy Monitoring Officer', {
      whyQualified: 'She acted while the post was empty.',
    });
    expect(check(one(acting), { by: withMonitoringOfficer })).toEqual([]);
  });

  test('asks nothing of a ground without an opinion, and of statistics', () => {
    const statistics = { ...by('Priya Shah', 'Analyst'), subsections: ['36(4)'] };
    expect(codes(check(one(says(cctv, { qualifiedPerson: 'Priya Shah' })), { by: withMonitoringOfficer }))).toEqual([]);
    expect(codes(check(one(statistics), { by: withMonitoringOfficer }))).not.toContain('qualifiedPerson.another');
  });
});

describe('a council whose file names nobody', () => {
  test.each(['Monitoring Officer', 'Chief Executive', 'Acting Chief Executive', 'Head of Paid Service', 'Town Clerk'])(
    'the %s needs no reason',
    (post) => {
      expect(check(one(by('Priya Shah', post)), { by: marlbury })).toEqual([]);
    },
  );

  test.each(['Head of Housing', 'Information Governance Manager', 'Leader of the Council', 'Solicitor'])(
    'the %s is asked about',
    (post) => {
      expect(check(one(by('Priya Shah', post)), { by: marlbury })).toEqual([
        expect.objectContaining({ code: 'qualifiedPerson.unusual', severity: 'warning' }),
      ]);
    },
  );
});
