import { startFunctions } from "./profile";

// Entry of functions.js: in the shared runtime it is loaded by the pane's page itself.
startFunctions();
