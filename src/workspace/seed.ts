/** Who and what is in the local workspace when it is opened for the first time. */
export interface Seed {
  team: { id: string; name: string; domain: string };
  app: { id: string; botId: string; botUser: string; name: string };
  people: {
    id: string;
    name: string;
    email: string;
    title: string;
    /** A guest sees only the channels they are in. */
    isGuest?: boolean;
  }[];
  channels: { id: string; name: string; isPrivate: boolean; topic: string; members: string[] }[];
  groups: { id: string; handle: string; name: string; members: string[] }[];
}

const person = (id: string, name: string, title: string): Seed['people'][number] => ({
  id,
  name,
  title,
  email: `${name.toLowerCase().replaceAll(' ', '.')}@marlbury.example`,
});

/** An invented council, the one of `templates/council.yml`. */
export const seed: Seed = {
  team: { id: 'T0MARLBURY', name: 'Marlbury Borough Council', domain: 'marlbury' },
  app: { id: 'A0FOIDESK', botId: 'B0FOIDESK', botUser: 'U0FOIDESK', name: 'FOI Desk' },
  people: [
    person('U0OLIVIA', 'Olivia Bennett', 'Information governance officer'),
    person('U0TOM', 'Tom Hughes', 'Information governance officer'),
    person('U0AMARA', 'Amara Okafor', 'Approver, monitoring officer'),
    person('U0DAVID', 'David Price', 'Approver, head of governance'),
    person('U0CARL', 'Carl Jennings', 'CCTV & Community Safety, control room manager'),
    person('U0NADIA', 'Nadia Rahman', 'CCTV & Community Safety, analyst'),
    person('U0HELEN', 'Helen Marsh', 'Highways, network manager'),
    person('U0SEAN', 'Sean Doyle', 'Highways, street works'),
    person('U0PRIYA', 'Priya Shah', 'Housing, allocations'),
    person('U0FRANK', 'Frank Osei', 'Finance, payments'),
    person('U0GRACE', 'Grace Lim', 'Human Resources, adviser'),
    person('U0IVAN', 'Ivan Petrov', 'ICT, service desk'),
    { ...person('U0GUEST', 'Gemma Stone', 'Contractor, a guest'), isGuest: true },
  ],
  channels: [
    {
      id: 'C0GENERAL',
      name: 'general',
      isPrivate: false,
      topic: 'Everyone at the council',
      members: [
        'U0OLIVIA',
        'U0TOM',
        'U0AMARA',
        'U0DAVID',
        'U0CARL',
        'U0NADIA',
        'U0HELEN',
        'U0SEAN',
        'U0PRIYA',
        'U0FRANK',
        'U0GRACE',
        'U0IVAN',
      ],
    },
    {
      id: 'G0FOITEAM',
      name: 'foi-team',
      isPrivate: true,
      topic: 'Requests for information: the officers',
      members: ['U0OLIVIA', 'U0TOM', 'U0FOIDESK'],
    },
    {
      id: 'G0APPROVALS',
      name: 'foi-approvals',
      isPrivate: true,
      topic: 'Letters waiting for approval',
      members: ['U0AMARA', 'U0DAVID', 'U0OLIVIA', 'U0FOIDESK'],
    },
    {
      id: 'C0CCTV',
      name: 'cctv-community-safety',
      isPrivate: false,
      topic: 'CCTV & Community Safety',
      members: ['U0CARL', 'U0NADIA', 'U0GUEST', 'U0FOIDESK'],
    },
    {
      id: 'C0HIGHWAYS',
      name: 'highways',
      isPrivate: false,
      topic: 'Highways',
      members: ['U0HELEN', 'U0SEAN', 'U0FOIDESK'],
    },
    { id: 'C0HOUSING', name: 'housing', isPrivate: false, topic: 'Housing', members: ['U0PRIYA', 'U0FOIDESK'] },
    { id: 'C0FINANCE', name: 'finance', isPrivate: false, topic: 'Finance', members: ['U0FRANK', 'U0FOIDESK'] },
    {
      id: 'C0HR',
      name: 'human-resources',
      isPrivate: false,
      topic: 'Human Resources',
      members: ['U0GRACE', 'U0FOIDESK'],
    },
    { id: 'C0ICT', name: 'ict', isPrivate: false, topic: 'ICT', members: ['U0IVAN', 'U0FOIDESK'] },
  ],
  groups: [
    { id: 'S0OFFICERS', handle: 'foi-officers', name: 'FOI officers', members: ['U0OLIVIA', 'U0TOM'] },
    { id: 'S0APPROVERS', handle: 'foi-approvers', name: 'FOI approvers', members: ['U0AMARA', 'U0DAVID'] },
  ],
};
