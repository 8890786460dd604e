# What every script of the project needs: a Swift toolchain on PATH, and the Debian packages it builds with.
# To be sourced by bash. Ends the caller with status 1, saying what to do, when something cannot be had.

swift_release=6.2 # the least that Package.swift asks for
debian_packages=(
  libicu-dev libsqlite3-dev libsimdjson-dev zlib1g-dev libzstd-dev # the libraries of the design
  pkg-config libc6-dev libstdc++-12-dev binutils                   # what Swift's compiler and linker use
)

give_up() {
  printf '%s\n' "$@" >&2
  exit 1
}

# Puts the folder of `swift` on PATH, if it is not there already.
find_swift() {
  local folder found
  for folder in "" /opt/swift/usr/bin "${HOME:-/root}/.local/share/swiftly/bin" /usr/bin /usr/local/bin; do
    if [ -z "$folder" ]; then command -v swift > /dev/null && break; continue; fi
    if [ -x "$folder/swift" ]; then PATH=$folder:$PATH; break; fi
  done
  command -v swift > /dev/null || give_up \
    "There is no Swift toolchain: not on PATH, nor in /opt/swift/usr/bin or ~/.local/share/swiftly/bin." \
    "Install Swift $swift_release or later from https://www.swift.org/install/linux/, then run this again."
  found=$(swift --version 2> /dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
  if [ "$(printf '%s\n' "$swift_release" "${found:-0}" | sort -V | head -n 1)" != "$swift_release" ]; then
    give_up "Swift ${found:-of an unknown version} at $(command -v swift) is too old: $swift_release is needed." \
      "Install it from https://www.swift.org/install/linux/, then run this again."
  fi
  export PATH
}

# Installs the Debian packages that are missing, where that is allowed without asking.
find_packages() {
  command -v dpkg-query > /dev/null || return 0 # not Debian: the build says what it misses
  local package missing=() as_root=()
  for package in "${debian_packages[@]}"; do
    dpkg-query -W -f '${db:Status-Status}\n' "$package" 2> /dev/null | grep -qx installed || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" != 0 ]; then
    sudo -n true 2> /dev/null || give_up "These Debian packages are missing. Install them, then run this again:" \
      "  sudo apt-get install ${missing[*]}"
    as_root=(sudo -n)
  fi
  echo "Installing ${missing[*]}"
  {
    "${as_root[@]}" apt-get update \
      && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends "${missing[@]}"
  } > "${TMPDIR:-/tmp}/canonym-apt.log" 2>&1 || give_up "apt-get could not install ${missing[*]}:" \
    "$(tail -n 5 "${TMPDIR:-/tmp}/canonym-apt.log")"
}

find_swift
find_packages
