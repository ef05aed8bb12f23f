#!/bin/sh
# Starts train.py in the background at the lowest priority, or tells how it is, or stops it.
# usage: start.sh WORK [ARGUMENTS of train.py] | start.sh WORK status | start.sh WORK stop
# PYTHON names the interpreter. On a CPU, memory that is given back and asked for again costs most of the time: jemalloc
# (Debian: libjemalloc2) keeps it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$1
shift
# After a restart of the machine another process may have the number.
alive() { [ -f "$work/pid" ] && ps -o args= -p "$(cat "$work/pid")" 2> /dev/null | grep -q train.py; }

case ${1:-} in
  status)
    if alive; then echo "running, process $(cat "$work/pid")"; else echo "not running"; fi
    if [ -f "$work/train.out" ]; then
      tail -n 1 "$work/train.out"
      grep held_out "$work/train.out" | tail -n 3
    fi
    exit ;;
  stop)
    if alive; then kill "$(cat "$work/pid")"; else echo "not running"; fi
    exit ;;
esac
if alive; then
  echo "already running: process $(cat "$work/pid")" >&2
  exit 1
fi
export LD_PRELOAD=libjemalloc.so.2
if [ -n "$(env 2>&1 > /dev/null)" ]; then
  echo "libjemalloc.so.2 is missing: install it (Debian: libjemalloc2)" >&2
  exit 1
fi
export MALLOC_CONF=oversize_threshold:0,narenas:1,dirty_decay_ms:-1,muzzy_decay_ms:-1,thp:always
nohup nice -n 19 "${PYTHON:-python3}" "$here/train.py" "$work" "$@" >> "$work/train.out" 2>&1 < /dev/null &
echo $! > "$work/pid"
echo "started, process $!; progress is in $work/train.out"
