#!/bin/sh
# Opens the page from this folder without installing anything.
case $0 in */*) here=${0%/*} ;; *) here=. ;; esac
command -v python3 >/dev/null || {
  echo "这台电脑没有 python3，打不开；请管理员把 site 文件夹放到内网服务器上。"
  exit 1
}
exec python3 -B "$here/site/serve.py" "$@"
