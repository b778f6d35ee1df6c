#!/bin/sh
# Sets the page up for this user alone; says what it will change and asks first.
case $0 in */*) here=${0%/*} ;; *) here=. ;; esac
command -v python3 >/dev/null || {
  echo "这台电脑没有 python3，装不了；请管理员把 site 文件夹放到内网服务器上。"
  exit 1
}
exec python3 -B "$here/setup/setup.py" "$@"
