export const isTypeScript = (url) => /^file:[^?]*\.ts(\?|$)/.test(url);

/** Node understands modules as they are written; only the types go. */
export const moduleOptions = {
  instrument: false,
  supportsDynamicImport: true,
  supportsExportNamespaceFrom: true,
  supportsStaticESM: true,
  supportsTopLevelAwait: true,
};
