import { Button, FluentProvider } from "@fluentui/react-components";
import { addinText as text } from "../locale/zh-CN/addin";
import { darkTheme, lightTheme } from "../pane/theme";
import { useDark } from "../pane/use-dark";

export interface StartScreenProps {
  /** What Excel waits for before it lets the add-in in. */
  readonly waitsFor?: string | null;
  readonly problem?: string;
  readonly onRetry: () => void;
}

/** What is shown before there is a workbook: that it starts, or why it does not and a way to retry. */
export function StartScreen({ waitsFor, problem, onRetry }: StartScreenProps) {
  const dark = useDark();
  return (
    <FluentProvider theme={dark ? darkTheme : lightTheme}>
      <div style={{ padding: "24px 16px", minHeight: "100vh", boxSizing: "border-box" }}>
        {problem === undefined ? (
          <p role="status">{waitsFor ?? text.starting}</p>
        ) : (
          <>
            <p role="alert">{problem}</p>
            <Button appearance="primary" onClick={onRetry}>
              {text.retry}
            </Button>
          </>
        )}
      </div>
    </FluentProvider>
  );
}
