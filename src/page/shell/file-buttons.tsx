import { useRef, type ReactNode } from "react";
import { folderFiles, folderPicker } from "../files/folder-files";

interface FileButtonProps {
  readonly className: string;
  readonly folder?: boolean;
  readonly title?: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

/** A button that lets the clerk choose files, or with `folder` all files of a folder. */
export function FileButton({
  className,
  folder = false,
  title,
  onFiles,
  children,
}: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const choose = (): void => {
    // The input's own dialog speaks of uploading a folder, which nobody does here.
    const pick = folder ? folderPicker() : null;
    if (pick === null) input.current?.click();
    else void folderFiles(pick).then(onFiles);
  };
  return (
    <>
      <button type="button" className={className} title={title} onClick={choose}>
        {children}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        tabIndex={-1}
        aria-hidden="true"
        data-purpose={folder ? "folder" : "files"}
        {...(folder ? { webkitdirectory: "" } : { accept: accepted })}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file may be chosen again.
          currentTarget.value = "";
        }}
      />
    </>
  );
}

const accepted = ".xlsx,.xls,.et,.xlsm,.xlsb,.ods,.csv,.txt,.xml,.html";
