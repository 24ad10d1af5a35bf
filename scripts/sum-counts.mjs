/** Of .ci/run, whose last line counts every kind of test. */
import { addCounts, tell } from "./count-tests.mjs";

process.chdir(`${import.meta.dirname}/..`);
tell(addCounts());
