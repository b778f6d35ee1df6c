import { Spinner } from "@fluentui/react-components";
import { paneText } from "../../locale/zh-CN/pane";

/** In the place of figures that are still being computed. */
export function Computing() {
  return <Spinner role="status" size="tiny" label={paneText.computing} />;
}
