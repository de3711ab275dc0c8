import type { CommandDefinition } from './commandDefinition';

/** What the user can do on Documents, Countries and Obstacles, in the order of the menus and the palette. */
export const documentCommands = [
  {
    id: 'saveRequest', label: 'Add a travel document request…', menu: 'Edit',
    keys: ['R', 'Ctrl+Alt+R'], scope: 'documents', writes: true, finds: 'passport consulate embassy',
  },
  { id: 'editRequest', label: 'Change the request…', menu: 'Edit', keys: ['F2'], scope: 'documents', writes: false },
  {
    id: 'deleteRequest', label: 'Delete the request', menu: 'Edit',
    keys: ['Delete'], scope: 'documents', writes: true, deletes: 'documentRequest',
  },
  {
    id: 'logFollowUp', label: 'Log a follow-up on the request…', menu: 'Edit',
    keys: ['F', 'Ctrl+Alt+F'], scope: 'documents', writes: false, finds: 'contact consulate',
  },
  {
    id: 'logOverSeveral', label: 'Log time across several requests…', menu: 'Edit',
    keys: ['B', 'Ctrl+Alt+B'], scope: 'documents', writes: true, finds: 'batch split hour',
  },
  {
    id: 'addRequestStep', label: 'Add a step to the request…', menu: 'Edit',
    keys: ['T', 'Ctrl+Alt+T'], scope: 'documents', writes: true, finds: 'submitted issued refused withdrawn expired',
  },
  {
    id: 'correctRequestStep', label: 'Correct a step of the request…', menu: 'Edit',
    keys: ['C', 'Ctrl+Alt+C'], scope: 'documents', writes: true,
  },
  {
    id: 'escalateRequest', label: 'Escalate the request to the Department of State…', menu: 'Edit',
    keys: ['E', 'Ctrl+Alt+E'], scope: 'documents', writes: false,
  },
  {
    id: 'putOffFollowUp', label: 'Put the follow-up off…', menu: 'Edit',
    keys: ['P', 'Ctrl+Alt+P'], scope: 'documents', writes: true, finds: 'postpone later',
  },
  {
    id: 'setObstacle', label: 'Say what is holding up the request…', menu: 'Edit',
    keys: ['O', 'Ctrl+Alt+O'], scope: 'documents', writes: true, finds: 'obstacle quota identity no answer',
  },
  {
    id: 'handOverRequest', label: 'Hand the request over…', menu: 'Edit',
    keys: ['H', 'Ctrl+Alt+H'], scope: 'documents', writes: true,
  },
  {
    id: 'findRequest', label: 'Find a request', menu: 'Edit',
    keys: ['/', 'Ctrl+F'], scope: 'documents', writes: false,
  },
  {
    id: 'setCountryTerms', label: 'Set the status of the country…', menu: 'Edit',
    keys: ['E', 'F2'], scope: 'countries', writes: false, finds: 'cooperative delays limits quota uncooperative rule',
  },
  {
    id: 'setDefaultRule', label: 'Change the default rule for follow-ups…', menu: 'Edit',
    keys: ['D', 'Ctrl+Alt+D'], scope: 'countries', writes: false,
  },
  {
    id: 'openCountryTable', label: 'Import a table of countries…', menu: 'File',
    keys: ['I', 'Ctrl+Alt+I'], scope: 'countries', writes: false, finds: 'csv',
  },
  {
    id: 'printObstacles', label: 'Print the report…', menu: 'File',
    keys: ['P', 'Ctrl+P'], scope: 'obstacles', writes: false, finds: 'paper pdf department of state',
  },
  {
    id: 'findCountry', label: 'Find a country', menu: 'Edit',
    keys: ['/', 'Ctrl+F'], scope: 'countries', writes: false,
  },
  {
    id: 'saveCountry', label: 'Set the status, quota or rule of a country', menu: null,
    keys: [], scope: 'everywhere', writes: true,
  },
  {
    id: 'deleteCountryTerms', label: 'Delete a status, quota or rule of a country', menu: null,
    keys: [], scope: 'everywhere', writes: true,
  },
  {
    id: 'importCountries', label: 'Import a table of countries', menu: null,
    keys: [], scope: 'everywhere', writes: true,
  },
  {
    id: 'savePublishedCount', label: 'Add or change a published count of countries', menu: null,
    keys: [], scope: 'everywhere', writes: true, saves: 'publishedCount',
  },
  {
    id: 'deletePublishedCount', label: 'Delete a published count of countries', menu: null,
    keys: [], scope: 'everywhere', writes: true, deletes: 'publishedCount',
  },
] as const satisfies readonly CommandDefinition[];
