#!/bin/sh
# Hands out the files of this folder to this computer alone, with the python3 that desktop Linux brings.
case $0 in */*) here=${0%/*} ;; *) here=. ;; esac
command -v python3 >/dev/null || {
  echo "这台电脑没有 python3，请管理员把这个文件夹放到内网服务器上。"
  exit 1
}
exec python3 -B "$here/serve.py" "$@"
