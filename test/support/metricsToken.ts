/** What a test's app wants from whoever reads its figures. */
export const metricsToken = 'figures-for-the-tests-alone';

/** As Prometheus brings it. */
export const readsFigures = { headers: { authorization: `Bearer ${metricsToken}` } };
