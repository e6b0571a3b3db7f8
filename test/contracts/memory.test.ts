import { createMemoryStore } from '../support/memory/index.js';
import { describeStoreContract } from './store.js';

const store = createMemoryStore();
describeStoreContract('in memory', async () => store);
