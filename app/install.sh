# Sourced by app/run, tests/run and tests/benchmarks/run: installs Debian packages, only the missing
# ones.

# What the program is built from and runs with, without a Chinese font.
program_packages=(
    g++ cmake ninja-build
    qt6-base-dev qt6-svg-dev libqcustomplot-dev libgif-dev libeigen3-dev nlohmann-json3-dev libcli11-dev
    zlib1g-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-qpa-plugins qt6-translations-l10n
    fonts-jetbrains-mono
)

is_installed() {
    dpkg-query -W -f '${db:Status-Abbrev}' "$1" 2>/dev/null | grep -q '^ii'
}

# install_missing PACKAGE...: with apt, as root or by sudo; elsewhere it names them.
install_missing() {
    local missing=() package
    command -v dpkg-query >/dev/null && command -v apt-get >/dev/null || {
        command -v cmake >/dev/null && return 0
        echo "This system has no apt. Install the equivalents of: $*"
        return 1
    }
    for package in "$@"; do
        is_installed "$package" || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    local sudo=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || {
            echo "Packages are missing. As root: apt-get install ${missing[*]}"
            return 1
        }
        sudo=(sudo)
    fi
    echo "Installing ${missing[*]}"
    local get=("${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends)
    "${get[@]}" "${missing[@]}" || {
        "${sudo[@]}" apt-get update
        "${get[@]}" "${missing[@]}"
    }
}

# install_one_of PACKAGE...: the first, unless one of them is there already.
install_one_of() {
    local package
    for package in "$@"; do
        is_installed "$package" 2>/dev/null && return 0
    done
    install_missing "$1"
}
