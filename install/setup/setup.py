# Sets the page up for the current user of 统信, 麒麟 and other Linux desktops, or takes it away again (--remove).
# Says first what it will change, asks, keeps copies of what was there, and writes down what it did. Never by sudo.
#   --yes   asks nothing (for the administrator's scripts)
import filecmp
import json
import os
import shutil
import subprocess
import sys

HOME = os.path.expanduser("~")
SOURCE = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
DATA = os.environ.get("XDG_DATA_HOME") or os.path.join(HOME, ".local", "share")
TARGET = os.path.join(DATA, "taizhang")
BACKUP = os.path.join(TARGET, "backup")
RECORD = os.path.join(TARGET, "installed.json")
PARTS = ("site", "setup")

ENTRY = """[Desktop Entry]
Type=Application
Version=1.0
Name=台账助手
Comment=检查、规范、统计乡镇台账，写出月报；不联网
Exec=python3 -B {serve}
Path={folder}
Icon={icon}
Terminal=true
Categories=Office;
"""


def desktop_folder():
    """Where the desktop's icons are, as the desktop itself says; None when it does not."""
    config = os.environ.get("XDG_CONFIG_HOME") or os.path.join(HOME, ".config")
    try:
        with open(os.path.join(config, "user-dirs.dirs"), encoding="utf-8") as file:
            lines = file.read().splitlines()
    except OSError:
        lines = []
    for line in lines:
        name, _, value = line.partition("=")
        if name.strip() == "XDG_DESKTOP_DIR":
            folder = value.strip().strip('"').replace("$HOME", HOME)
            return folder if os.path.isdir(folder) and folder != HOME else None
    for name in ("桌面", "Desktop"):
        folder = os.path.join(HOME, name)
        if os.path.isdir(folder):
            return folder
    return None


def quoted(path):
    """A path as an argument in a desktop entry."""
    # Escaped once for the quotes, and that once more for the file.
    inside = "".join("\\" + sign if sign in '\\"`$' else sign for sign in path)
    return '"%s"' % inside.replace("\\", "\\\\").replace("%", "%%")


def entry():
    site = os.path.join(TARGET, "site")
    serve, icon = os.path.join(site, "serve.py"), os.path.join(site, "assets", "app-512.png")
    return ENTRY.format(serve=quoted(serve), folder=site, icon=icon)


def entry_paths():
    folders = [os.path.join(DATA, "applications"), desktop_folder()]
    return [os.path.join(folder, "taizhang.desktop") for folder in folders if folder]


def read_record():
    try:
        with open(RECORD, encoding="utf-8") as file:
            return json.load(file)
    except (OSError, ValueError):
        return None


def save_record(record):
    with open(RECORD, "w", encoding="utf-8") as file:
        json.dump(record, file, ensure_ascii=False, indent=1)


def confirm(title, lines):
    print(title)
    for number, line in enumerate(lines, 1):
        print("  %d. %s" % (number, line))
    if "--yes" in sys.argv[1:]:
        return
    print("要这样做就输入 y 再按回车；直接按回车就什么也不做：", end="", flush=True)
    if sys.stdin.readline().strip().lower() != "y":
        print("没有做任何改动。")
        sys.exit(0)


def install():
    paths = entry_paths()
    confirm(
        "安装台账助手，要做这些（只动当前用户，以后可以卸载撤回）：",
        ["把程序复制到 %s" % TARGET]
        + ["放一个快捷方式 %s" % path for path in paths]
        + ["原来有同名的，先备份到 %s" % BACKUP],
    )
    os.makedirs(BACKUP, exist_ok=True)
    record = read_record() or {"entries": []}
    if os.path.realpath(SOURCE) != os.path.realpath(TARGET):
        for part in PARTS:
            shutil.rmtree(os.path.join(TARGET, part), ignore_errors=True)
            shutil.copytree(os.path.join(SOURCE, part), os.path.join(TARGET, part))
    save_record(record)
    made = os.path.join(TARGET, "taizhang.desktop")
    with open(made, "w", encoding="utf-8") as file:
        file.write(entry())
    # Some desktops start nothing that may not be run.
    os.chmod(made, 0o755)
    for path in paths:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        if path not in record["entries"]:
            if os.path.lexists(path):
                shutil.move(path, os.path.join(BACKUP, "%d.desktop" % len(record["entries"])))
            record["entries"].append(path)
            save_record(record)
        shutil.copy2(made, path)
    trust(paths[1:])
    print("装好了：在开始菜单或桌面上点“台账助手”，浏览器会打开它；用完关掉那个终端窗口。")
    print("Excel 加载项要在装了 Excel 的 Windows 电脑上用；这台电脑用网页，功能一样。")


def trust(paths):
    """Desktops of GNOME's kind ask before they start an icon; without the program there is nothing to tell."""
    if shutil.which("gio") is None:
        return
    for path in paths:
        command = ["gio", "set", path, "metadata::trusted", "true"]
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def remove():
    record = read_record()
    if record is None:
        print("这个用户没有安装过台账助手，没有要撤的。")
        return
    paths = record["entries"]
    confirm(
        "卸载台账助手，要做这些（不动任何台账）：",
        ["删去快捷方式 %s；原来有同名的，放回去" % path for path in paths]
        + ["删去 %s" % TARGET],
    )
    made = os.path.join(TARGET, "taizhang.desktop")
    for index, path in enumerate(paths):
        if os.path.isfile(path) and filecmp.cmp(made, path, shallow=False):
            os.remove(path)
        elif os.path.lexists(path):
            print("%s 后来改过，没有动。" % path)
            continue
        kept = os.path.join(BACKUP, "%d.desktop" % index)
        if os.path.lexists(kept):
            shutil.move(kept, path)
    if os.listdir(BACKUP):
        print("没能放回的备份在 %s。" % BACKUP)
        for name in PARTS + ("taizhang.desktop", "installed.json"):
            path = os.path.join(TARGET, name)
            shutil.rmtree(path) if os.path.isdir(path) else os.remove(path)
    else:
        shutil.rmtree(TARGET)
    print("已卸载。浏览器里存的设置和没存的改动没有动。")


def main():
    if os.environ.get("SUDO_USER"):
        raise SystemExit("请不要用 sudo：装给平时登录的那个用户。没有做任何改动。")
    if "--remove" in sys.argv[1:]:
        remove()
    else:
        install()


if __name__ == "__main__":
    main()
