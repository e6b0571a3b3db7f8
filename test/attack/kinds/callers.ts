/** Names under which nobody but another site asks for this machine. */
export const strangeHosts: readonly string[] = [
  ...[
    'evil.example',
    'evil.example:80',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'evil-localhost',
    '127.0.0.1.nip.io',
  ],
  ...[
    'evil.example:localhost',
    'localhost@evil.example',
    '203.0.113.7',
    '0.0.0.0',
    '10.0.0.1',
    '[2001:db8::1]',
    '169.254.169.254',
  ],
  ...[
    'etincelle.example.org',
    'LOCALHOST.EVIL.EXAMPLE',
    'localhost,evil.example',
    ' ',
    '%6cocalhost',
    'localhost/evil',
    '1270.0.1',
  ],
];

/** What a proxy adds to what it passes on. */
export const proxied: readonly Readonly<Record<string, string>>[] = [
  ...[
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-forwarded-port',
    'x-forwarded-server',
    'x-forwarded',
    'x-real-ip',
  ],
  ...[
    'x-client-ip',
    'x-cluster-client-ip',
    'true-client-ip',
    'cf-connecting-ip',
    'fastly-client-ip',
    'x-original-forwarded-for',
    'x-original-host',
  ],
  ...[
    'forwarded',
    'via',
    'x-original-url',
    'x-envoy-external-address',
    'x-appengine-user-ip',
    'cdn-loop',
    'x-azure-clientip',
    'fly-client-ip',
  ],
].map((name) => ({ [name]: name === 'forwarded' ? 'for=203.0.113.7' : '203.0.113.7' }));

/** What a browser adds to what another site’s page sends. */
export const fromOtherSites: readonly Readonly<Record<string, string>>[] = [
  ...[
    'https://evil.example',
    'http://evil.example',
    'null',
    'http://localhost:1',
    'http://127.0.0.1',
    'file://',
    'chrome-extension://x',
  ].map((origin) => ({ origin })),
  ...['cross-site', 'same-site'].map((site) => ({ 'sec-fetch-site': site })),
  { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
];
