import { showChecks } from "../../pane/selfcheck/show-checks";
import { pageCheck } from "./page-checks";

const element = document.getElementById("checks");
if (element !== null) void showChecks(element, pageCheck);
