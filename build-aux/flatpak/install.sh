#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# install: installs or updates Zeren (责任台账) from this folder, for this user, without root and without
# network. `sh install --remove` removes it again and leaves the data. 说明见“安装说明.html”。
set -u
app=io.github.zeren_app.Zeren
runtime=io.github.zeren_app.Platform
cd "$(dirname "$0")" || exit 1

stop() { printf '\n停止：%s\n' "$*" >&2; exit 1; }
help() {
  cat <<'HELP'
用法：sh install [选项]
  （不加选项）         安装或更新，只装给当前用户，不需要管理员密码
  --system             装给本机所有用户（需要管理员权限）
  --autostart          登录时自动打开，提醒到期事项（不再询问）
  --no-autostart       登录时不自动打开（不再询问）
  --remove             卸载程序；数据保留在原处
  --help               显示本说明
HELP
}

scope=--user autostart=ask remove=
for option in "$@"; do
  case $option in
    --system) scope=--system ;;
    --autostart) autostart=yes ;;
    --no-autostart) autostart=no ;;
    --remove) remove=1 ;;
    --help | -h) help; exit 0 ;;
    *) help >&2; exit 2 ;;
  esac
done

data=${HOME:?}/.var/app/$app
entry=${XDG_CONFIG_HOME:-$HOME/.config}/autostart/$app.desktop

command -v flatpak >/dev/null 2>&1 ||
  stop "本机没有 flatpak。请管理员先从系统自带的软件源或安装盘安装“flatpak”软件包，再运行本程序。"

if [ -n "$remove" ]; then
  if flatpak info "$scope" "$app" >/dev/null 2>&1; then
    flatpak uninstall "$scope" --noninteractive -y "$app" || stop "没有卸载成功，原因见上面的提示。"
    said="程序已卸载。"
  else
    said="责任台账没有安装，或已经卸载。"
  fi
  rm -f "$entry"
  # another program may use the runtime: then Flatpak keeps it
  flatpak uninstall "$scope" --noninteractive -y "$runtime" >/dev/null 2>&1
  echo "$said"
  if [ -d "$data" ]; then
    echo "您的数据没有删除，仍保存在：$data"
    echo "其中台账在 $data/data/zeren 。重新安装后可以继续使用。"
    echo "确实不再需要时，请先备份，再自行删除该文件夹。"
  fi
  exit 0
fi

[ "$(uname -m)" = @ARCH@ ] ||
  stop "这个安装包适用于 @ARCH@ 处理器，本机是 $(uname -m)。请换用与本机处理器相符的安装包。"

echo "一、核对文件……"
sha256sum -c --quiet SHA256SUMS ||
  stop "文件不完整或已被改动，没有安装任何内容。请重新拷贝整个文件夹后再试。"

if [ "$scope" = --user ] && [ "$(id -u)" = 0 ]; then
  echo "提示：现在是以管理员（root）身份运行，程序只会装给 root。给办公用户安装，请以该用户身份运行。"
fi

kilobytes=$(df -Pk "$HOME" | awk 'NR == 2 { print $4 }')
[ "${kilobytes:-0}" -gt 800000 ] || stop "磁盘空间不足：安装时需要约 800 MB。请先腾出空间。"

# quietly COMMAND…: shows the warnings of a command only where it fails; Flatpak warns that a bundle comes from no
# address in the network
quietly() {
  { warnings=$("$@" 2>&1 >&3); } 3>&1 || { printf '%s\n' "$warnings" >&2; return 1; }
}

# put NAME REF WORD: installs a bundle, or updates what is there to it
put() {
  if flatpak info "$scope" "$2" >/dev/null 2>&1; then
    quietly flatpak install "$scope" --noninteractive -y --reinstall --bundle "$1" ||
      stop "$3没有更新成功，原因见上面的提示；原来的版本和数据仍在。"
  else
    quietly flatpak install "$scope" --noninteractive -y --bundle "$1" ||
      stop "$3没有安装成功，原因见上面的提示。"
  fi
}

# The runtime is large and seldom changes: one that was installed from this very file is left alone.
mark=$data/.runtime
sum=$(awk -v name="$runtime.flatpak" '$2 == name { print $1 }' SHA256SUMS)
if flatpak info "$scope" "$runtime" >/dev/null 2>&1 && [ "$(cat "$mark" 2>/dev/null)" = "$sum" ]; then
  echo "二、运行环境已是这个版本。"
else
  echo "二、安装运行环境（约需一分钟）……"
  put "$runtime.flatpak" "$runtime" "运行环境"
  mkdir -p "$data" && printf '%s\n' "$sum" >"$mark"
fi
echo "三、安装责任台账 @VERSION@……"
put "$app.flatpak" "$app" "责任台账"

if [ $autostart = ask ] && [ -t 0 ] && [ ! -e "$entry" ]; then
  printf '四、每天登录时自动打开责任台账，提醒当天到期的事项吗？[y/N] '
  read -r answer
  case $answer in [yY]* | 是*) autostart=yes ;; esac
fi
if [ $autostart = yes ]; then
  mkdir -p "$(dirname "$entry")"
  cat >"$entry" <<ENTRY || stop "没有写成 $entry 。"
[Desktop Entry]
Type=Application
Name=责任台账
Exec=flatpak run $app
Icon=$app
X-Flatpak=$app
ENTRY
  echo "已设为登录时自动打开（$entry）。不再需要时删除这个文件。"
elif [ $autostart = no ]; then
  rm -f "$entry"
fi

echo
echo "安装完成。请在应用菜单中打开“责任台账”；菜单中没有时，注销后重新登录一次。"
echo "也可以运行：flatpak run $app"
echo "数据保存在：$data/data/zeren"
