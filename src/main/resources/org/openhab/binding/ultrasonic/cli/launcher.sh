#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Runs the command line on a Java 17 or newer.
#
# JAVA_HOME             the Java to use; else the one on the PATH
# ULTRASONIC_JAVA_OPTS  options for it, for example -Xmx2g

set -u

# The folder this script lies in, links resolved.
script=$0
while [ -L "$script" ]; do
    target=$(readlink "$script")
    case $target in
    /*) script=$target ;;
    *) script=$(dirname "$script")/$target ;;
    esac
done
root=$(cd "$(dirname "$script")" && pwd -P) || exit 1

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
command -v "$java" >/dev/null || {
    echo "ultrasonic: no Java here; install one, for example: apt install default-jre-headless" >&2
    exit 1
}
# Whoever starts this from the sources knows already, and where the jar is.
major=${ULTRASONIC_JAVA_MAJOR-$("$java" -XshowSettings:properties -version 2>&1 |
    sed -n 's/^ *java.specification.version = //p')}
jar=${ULTRASONIC_JAR-$root/lib/ultrasonic.jar}
case $major in
'' | 1.* | [0-9] | 1[0-6])
    echo "ultrasonic: needs Java 17 or newer, $java is ${major:-of an unknown version}" >&2
    exit 1
    ;;
esac

# What a service has to start.
export ULTRASONIC_LAUNCHER="${ULTRASONIC_LAUNCHER-$root/ultrasonic}"
# TensorFlow, where it is used, tells everything it does unless told not to.
export TF_CPP_MIN_LOG_LEVEL="${TF_CPP_MIN_LOG_LEVEL-2}"
# Memory that the compiler of Java has used once goes back to the system.
export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX-2}" MALLOC_TRIM_THRESHOLD_="${MALLOC_TRIM_THRESHOLD_-131072}"

# A heap in large pages is found again faster after each of 25 sleeps a second, where the system has them.
large_pages=
grep -qsE '\[(always|madvise)\]' /sys/kernel/mm/transparent_hugepage/enabled && large_pages=-XX:+UseTransparentHugePages

# A small heap that shrinks again, one thread for its collection: this program runs beside others, day and night.
# What its compiler has used goes back to the system every minute, by a Java that can (17.0.9 and later), and it uses
# less at a time when the stages of the pipeline are compiled one by one instead of all of them as part of the first,
# and what runs some times a second no deeper than five calls. What packs and unpacks samples begins anew at that, or
# the five would end within what fetches one of them. Java looks after itself every ten seconds, which is often enough,
# instead of four times a second. No stage needs 20,000 nodes of the compiler's; what else is run for long enough to be
# compiled as one piece, such as the writing of JSON, would have taken many megabytes for a moment.
[ "${1-}" != run ] || ULTRASONIC_JAVA_OPTS="-Xmn2m -XX:-UsePerfData -XX:+IgnoreUnrecognizedVMOptions \
    -XX:+UnlockDiagnosticVMOptions -XX:AsyncDeflationInterval=10000 -XX:GuaranteedSafepointInterval=10000 \
    ${large_pages} -XX:TrimNativeHeapInterval=60000 -XX:CICompilerCount=2 -XX:MaxInlineLevel=5 \
    -XX:MaxNodeLimit=20000 -XX:NodeLimitFudgeFactor=500 -XX:LiveNodeCountInliningCutoff=5000 \
    -XX:CompileCommand=quiet \
    -XX:CompileCommand=dontinline,org.openhab.binding.ultrasonic.*::process \
    -XX:CompileCommand=dontinline,org.openhab.binding.ultrasonic.audio.*::*code ${ULTRASONIC_JAVA_OPTS-}"
set -- -XX:+UseSerialGC -Xms16m -Xmx512m -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40 -Xshare:auto \
    -Djava.awt.headless=true ${ULTRASONIC_JAVA_OPTS-} -jar "$jar" "$@"
# JLargeArrays, below JTransforms, uses memory access that Java 23 and later warn about.
[ "$major" -lt 23 ] || set -- --sun-misc-unsafe-memory-access=allow "$@"
exec "$java" "$@"
