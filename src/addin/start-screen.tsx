import { Button, FluentProvider } from "@fluentui/react-components";
import { addinText as text } from "../locale/zh-CN/addin";
import { darkTheme, lightTheme } from "../pane/theme";
import { useDark } from "../pane/use-dark";

/** What is shown before there is a workbook: that it starts, or why it does not and a way to retry. */
export function StartScreen({
  problem,
  onRetry,
}: {
  readonly problem: string | null;
  readonly onRetry: () => void;
}) {
  const dark = useDark();
  return (
    <FluentProvider theme={dark ? darkTheme : lightTheme}>
      <div style={{ padding: "24px 16px", minHeight: "100vh", boxSizing: "border-box" }}>
        {problem === null ? (
          <p role="status">{text.starting}</p>
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
