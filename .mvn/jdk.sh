# SPDX-License-Identifier: EPL-2.0
# Finds a Java that is new enough; sourced by mvnw, ultrasonic and .ci/run. POSIX sh.
# Reads the file "release" of a Java home rather than starting a JVM: that takes no time.

jdk_minimum=17

# Prints the major version of the Java in home $1, nothing if there is none.
jdk_major() {
    [ -x "$1/bin/java" ] || return 0
    jdk_version=
    if [ -r "$1/release" ]; then
        while IFS='="' read -r jdk_key jdk_blank jdk_value jdk_rest; do
            [ "$jdk_key" != JAVA_VERSION ] || jdk_version=$jdk_value
        done <"$1/release"
    fi
    if [ -z "$jdk_version" ]; then
        jdk_version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p')
    fi
    jdk_version=${jdk_version#1.}
    printf '%s' "${jdk_version%%[!0-9]*}"
}

# Prints the home of the command $1 (java or javac) on the PATH, links resolved, nothing if there is none.
jdk_home_on_path() {
    jdk_command=$(command -v "$1" 2>/dev/null) || return 0
    jdk_steps=0
    while [ -L "$jdk_command" ] && [ "$jdk_steps" -lt 20 ]; do
        jdk_target=$(readlink "$jdk_command")
        case $jdk_target in
        /*) jdk_command=$jdk_target ;;
        *) jdk_command=${jdk_command%/*}/$jdk_target ;;
        esac
        jdk_steps=$((jdk_steps + 1))
    done
    jdk_home=$(cd "${jdk_command%/*}/.." 2>/dev/null && pwd -P) || return 0
    # macOS has a java in /usr/bin that only knows where the real one is.
    if [ "$jdk_home" = /usr ] && [ -x /usr/libexec/java_home ]; then
        jdk_home=$(/usr/libexec/java_home -v "$jdk_minimum+" 2>/dev/null) || return 0
    fi
    printf '%s' "$jdk_home"
}

# Prints the one command that installs a JDK on this machine.
jdk_install_command() {
    jdk_sudo='sudo '
    [ "$(id -u)" != 0 ] || jdk_sudo=
    if command -v apt-get >/dev/null 2>&1; then
        jdk_package=openjdk-17-jdk-headless
        for jdk_candidate in 17 21 25; do
            if apt-cache show "openjdk-$jdk_candidate-jdk-headless" >/dev/null 2>&1; then
                jdk_package=openjdk-$jdk_candidate-jdk-headless
                break
            fi
        done
        echo "${jdk_sudo}apt-get install -y $jdk_package"
    elif command -v dnf >/dev/null 2>&1; then
        echo "${jdk_sudo}dnf install -y 'java-devel >= 1:17'"
    elif command -v pacman >/dev/null 2>&1; then
        echo "${jdk_sudo}pacman -S --noconfirm jdk-openjdk"
    elif command -v zypper >/dev/null 2>&1; then
        echo "${jdk_sudo}zypper install -y java-17-openjdk-devel"
    elif command -v apk >/dev/null 2>&1; then
        echo "${jdk_sudo}apk add openjdk17-jdk"
    elif [ "$(uname)" = Darwin ]; then
        echo "brew install --cask temurin@17"
    else
        echo "see https://adoptium.net"
    fi
}

# jdk_find PROGRAM TOOL: sets JAVA_HOME and jdk_found_major to a Java 17 or newer that has bin/TOOL (java or javac).
# JAVA_HOME goes first, then the PATH. Otherwise says in one line, as PROGRAM, what is missing, and returns 1.
jdk_find() {
    jdk_seen=
    if [ -n "${JAVA_HOME-}" ]; then
        jdk_found_major=$(jdk_major "$JAVA_HOME")
        if [ "${jdk_found_major:-0}" -ge "$jdk_minimum" ] && [ -x "$JAVA_HOME/bin/$2" ]; then
            export JAVA_HOME
            return 0
        fi
        jdk_seen="JAVA_HOME=$JAVA_HOME $(jdk_describe "$jdk_found_major" "$JAVA_HOME" "$2")"
    fi
    for jdk_tool in "$2" java; do
        jdk_path_home=$(jdk_home_on_path "$jdk_tool")
        [ -z "$jdk_path_home" ] || break
    done
    if [ -n "$jdk_path_home" ]; then
        jdk_found_major=$(jdk_major "$jdk_path_home")
        if [ "${jdk_found_major:-0}" -ge "$jdk_minimum" ] && [ -x "$jdk_path_home/bin/$2" ]; then
            if [ -n "$jdk_seen" ]; then
                echo "$1: $jdk_seen; using Java $jdk_found_major from the PATH, $jdk_path_home" >&2
            fi
            JAVA_HOME=$jdk_path_home
            export JAVA_HOME
            return 0
        fi
        jdk_seen="${jdk_seen:+$jdk_seen, }$jdk_path_home on the PATH $(jdk_describe "$jdk_found_major" "$jdk_path_home" "$2")"
    fi
    echo "$1: needs JDK $jdk_minimum or newer (${jdk_seen:-no Java found}); install it with: $(jdk_install_command)" >&2
    return 1
}

# Says what is wrong with the Java of major version $1 in home $2 when $3 is asked for.
jdk_describe() {
    if [ -z "$1" ]; then
        echo "holds no Java"
    elif [ "$1" -lt "$jdk_minimum" ]; then
        echo "is Java $1"
    elif [ "$3" = javac ]; then
        echo "is a Java $1 without a compiler"
    else
        echo "is Java $1 without $3"
    fi
}
