import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useEmptyStyles = makeStyles({
  empty: {
    margin: 0,
    padding: "16px",
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
  },
});

/** Says that there is nothing, and what to do. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <p className={useEmptyStyles().empty}>{children}</p>;
}
