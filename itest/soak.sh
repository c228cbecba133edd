#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Lets 'run' sense for an hour of real time through a sound server of its own with a virtual room behind it, four
# microphones at 96 kHz, and tells what it costs and whether anything grows.
#
#   itest/soak.sh [SECONDS] [FOLDER] [OPTION...]    default: 3600 s, a folder of its own below /tmp, no options of 'run'
#
# FOLDER keeps samples.csv (time, resident memory, threads, open files, processor time), states.jsonl (what 'run --json'
# said), messages.txt, and what each thread took at the beginning and the end of the last ten minutes, or of the second
# half of a shorter run. Needs PulseAudio (pulseaudio, pulseaudio-utils, libasound2-plugins).

set -eu

seconds=${1:-3600}
folder=${2:-$(mktemp -d /tmp/ultrasonic-soak.XXXXXX)}
[ $# -lt 2 ] && shift $# || shift 2
root=$(cd "$(dirname "$0")/.." && pwd -P)
jar=$root/src/target/ultrasonic.jar
room_sources=$root/itest/src/test/java/org/openhab/binding/ultrasonic/itest/sound
every_seconds=10
warm_seconds=120
last_seconds=$((seconds < 1200 ? seconds / 2 : 600))

fail() {
    echo "soak: $1" >&2
    exit 1
}

command -v pulseaudio >/dev/null && command -v pactl >/dev/null || fail "needs pulseaudio and pulseaudio-utils"
"$root/ultrasonic" --version >/dev/null || fail "there is nothing to run"
. "$root/.mvn/jdk.sh"
jdk_find soak javac || exit 1

mkdir -p "$folder/rt/pulse" "$folder/state"
chmod 700 "$folder/rt"
echo "autospawn = no" >"$folder/client.conf"
export XDG_RUNTIME_DIR="$folder/rt" PULSE_RUNTIME_PATH="$folder/rt/pulse" PULSE_STATE_PATH="$folder/state" \
    PULSE_SERVER="unix:$folder/rt/pulse/native" PULSE_COOKIE="$folder/state/cookie" \
    PULSE_CLIENTCONFIG="$folder/client.conf" XDG_DATA_HOME="$folder/data"

server= room= sensor=
stop() {
    for process in $sensor $room $server; do
        kill "$process" 2>/dev/null || true
    done
}
trap stop EXIT
trap 'exit 130' INT TERM

pulseaudio -n --system=false --daemonize=no --use-pid-file=no --exit-idle-time=-1 --realtime=yes --high-priority=yes \
    --log-target="file:$folder/server.log" \
    --load="module-native-protocol-unix socket=$folder/rt/pulse/native auth-anonymous=1" \
    --load="module-null-sink sink_name=speaker format=s32le rate=96000 channels=2" \
    --load="module-pipe-source source_name=mic_in file=$folder/microphone format=s32le rate=96000 channels=4 channel_map=front-left,front-right,rear-left,rear-right" \
    >/dev/null 2>&1 &
server=$!
tries=0
until pactl list short sources 2>/dev/null | grep -q mic_in; do
    tries=$((tries + 1))
    [ "$tries" -lt 100 ] || fail "the sound server does not start; see $folder/server.log"
    sleep 0.2
done
pactl set-default-sink speaker
pactl set-default-source mic_in

# Somebody comes for a minute every ten minutes, walks, sits and reads, and goes.
scene=$folder/visits.yaml
cat >"$scene" <<'SCENE'
name: visits
seed: 62
duration: 7200
sample-rate: 96000
room: {size: [5.6, 4.2, 2.5], tail: {level: -27, decay: 0.3}, doors: [{wall: east, from: 2.8, width: 0.9, open: 1}]}
device: {preset: smart-speaker, at: [0.5, 2.1, 0.9], microphones: 4, seed: 7}
emission:
  tones: [{frequency: 36000, level: -12}]
people:
  - body: adult
    seed: 11
    at: [7, 3.25]
    facing: 180
    script:
SCENE
visit=60
while [ "$visit" -lt 7000 ]; do
    cat >>"$scene" <<SCENE
      - {do: walk, at: $visit, to: [[5, 3.2], [3.5, 2.4], [2.4, 2.1]], speed: 1.1}
      - {do: sit, at: $((visit + 10))}
      - {do: page, at: $((visit + 20))}
      - {do: stand, at: $((visit + 41))}
      - {do: walk, at: $((visit + 45)), to: [[3.6, 2.6], [5, 3.2], [7, 3.25]], speed: 1.2}
SCENE
    visit=$((visit + 600))
done

"$JAVA_HOME/bin/javac" -proc:none -cp "$jar" -d "$folder/classes" \
    "$room_sources/RoomProcess.java" "$room_sources/ClockDrift.java"

# The room ends with its standard input.
mkfifo "$folder/orders"
"$JAVA_HOME/bin/java" -Xmx256m -XX:+UseSerialGC -cp "$jar:$folder/classes" \
    org.openhab.binding.ultrasonic.itest.sound.RoomProcess "$scene" "$folder/microphone" 0 \
    <"$folder/orders" >"$folder/room.txt" 2>&1 &
room=$!
exec 3>"$folder/orders"
tries=0
until grep -q ready "$folder/room.txt"; do
    tries=$((tries + 1))
    [ "$tries" -lt 600 ] || fail "the virtual room does not start; see $folder/room.txt"
    sleep 0.2
done

"$root/ultrasonic" run --json --no-calibration --device pulse --microphones 4 --rate 96000 --seconds "$seconds" "$@" \
    >"$folder/states.jsonl" 2>"$folder/messages.txt" 3>&- &
sensor=$!

# Writes number, name and processor time so far, ns, of each thread to a file; first the time of day, s.
threads_to() {
    {
        date +%s.%N
        awk '{ split(FILENAME, part, "/"); id = part[5] }
            FILENAME ~ /comm$/ { name[id] = $0 }
            FILENAME ~ /schedstat$/ { print id "," name[id] "," $1 }' \
            "/proc/$sensor/task/"*/comm "/proc/$sensor/task/"*/schedstat
    } >"$1.new" 2>/dev/null && mv "$1.new" "$1" || rm -f "$1.new"
}

peak=
echo "seconds,rss_kb,threads,files,cpu_seconds" >"$folder/samples.csv"
began=$(date +%s)
ticks=$(getconf CLK_TCK)
while kill -0 "$sensor" 2>/dev/null; do
    [ -r "/proc/$sensor/status" ] || break
    rss=$(awk '/^VmRSS/ {print $2}' "/proc/$sensor/status" 2>/dev/null || true)
    threads=$(awk '/^Threads/ {print $2}' "/proc/$sensor/status" 2>/dev/null || true)
    files=$(ls "/proc/$sensor/fd" 2>/dev/null | wc -l)
    cpu=$(sed 's/.*) //' "/proc/$sensor/stat" 2>/dev/null | awk -v hz="$ticks" '{print ($12 + $13) / hz}')
    [ -n "$rss" ] && echo "$(($(date +%s) - began)),$rss,$threads,$files,$cpu" >>"$folder/samples.csv"
    most=$(awk '/^VmHWM/ {print $2}' "/proc/$sensor/status" 2>/dev/null || true)
    peak=${most:-$peak}
    if [ $(($(date +%s) - began)) -ge $((seconds - last_seconds)) ]; then
        if [ -s "$folder/threads-first.csv" ]; then
            threads_to "$folder/threads-last.csv"
        else
            threads_to "$folder/threads-first.csv"
        fi
    fi
    sleep "$every_seconds"
done
wait "$sensor" || fail "run failed; see $folder/messages.txt"
sensor=

awk -F, -v warm="$warm_seconds" '
    NR > 1 && $2 > most { most = $2 }
    NR > 1 && $1 >= warm {
        if (!n++) { first = $1; cpu = $5; threads = $3; files = $4 }
        last = $1; lastCpu = $5; lastThreads = $3; lastFiles = $4
        sumX += $1; sumY += $2; sumXX += $1 * $1; sumXY += $1 * $2
    }
    END {
        if (n < 3) { print "soak: too short to tell"; exit }
        slope = (n * sumXY - sumX * sumY) / (n * sumXX - sumX * sumX)
        printf "%d s; resident memory at most %.0f MB, growing by %.1f MB an hour; threads %d to %d; files %d to %d; %.1f %% of a core\n",
            last, most / 1024, slope * 3600 / 1024, threads, lastThreads, files, lastFiles,
            100 * (lastCpu - cpu) / (last - first)
    }' "$folder/samples.csv"
echo "resident memory at any moment at most $((${peak:-0} / 1024)) MB"
[ -s "$folder/threads-last.csv" ] || echo "soak: too short to tell what the threads take"
[ ! -s "$folder/threads-last.csv" ] || awk -F, '
    NF == 1 { if (FNR == NR) from = $1; else to = $1; next }
    FNR == NR { before[$1] = $3; next }
    {
        spent = ($3 - before[$1]) / 1e7
        if ($2 ~ /^C[12] Comp/) compiler += spent
        else if ($2 == "threaded-ml") client += spent
        else { own += spent; if ($2 ~ /comp$/) computing += spent; else if ($2 ~ /audi$/) audio += spent }
    }
    END {
        time = to - from
        printf "the last %.0f s: %.2f %% of a core (computing %.2f, audio %.2f, others %.2f)", time, own / time,
            computing / time, audio / time, (own - computing - audio) / time
        printf ", and %.2f %% for the client library of the sound server, %.2f %% for the compiler of Java\n",
            client / time, compiler / time
    }' "$folder/threads-first.csv" "$folder/threads-last.csv"
tail -n 1 "$folder/messages.txt"
echo "kept in $folder"
