import { answerSearches, type WorkerScope } from './answerSearches';

// The entry of a Web Worker: here `self` is the worker's scope.
answerSearches(self as unknown as WorkerScope);
