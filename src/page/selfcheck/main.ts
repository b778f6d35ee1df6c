import { showChecks } from "../../pane/selfcheck/show-checks";
import { pageChecks } from "./page-checks";

const element = document.getElementById("checks");
if (element !== null) void showChecks(element, pageChecks);
