export const BUILD = { revision: '2fd4e1c67a2d28fced849ee1bb76e7391b93eb12', tree: 'de9f2c7fd25e1b3afad3e85a0bd17d9b100db4b3' };
