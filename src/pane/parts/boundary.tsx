import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { fill } from "../../locale/format";
import { paneTrustText as text } from "../../locale/zh-CN/pane-trust";

interface BoundaryState {
  readonly problem: string | null;
}

/** Keeps a fault in one view from taking the others with it. React asks for a class here. */
export class Boundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { problem: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { problem: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { problem } = this.state;
    if (problem === null) return this.props.children;
    return (
      <div role="alert" style={{ padding: "16px" }}>
        <p>
          {text.broken}
          {fill(text.brokenDetail, { detail: problem.slice(0, 200) })}
        </p>
        <Button
          onClick={() => {
            this.setState({ problem: null });
          }}
        >
          {text.again}
        </Button>
      </div>
    );
  }
}
