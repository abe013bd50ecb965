#!/bin/sh
# Starts what `make dist` made, away from where it was built, and asks it something: it has to answer, to know what it
# has learnt, and to be no larger than it may.
set -eu

dist=$(cd "${1:?usage: scripts/check-dist.sh FOLDER}" && pwd)
most=60000000
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

size=$(stat -c %s "$dist/risk0")
if [ "$size" -gt "$most" ]; then
    echo "$dist/risk0 has $size bytes, $most are allowed" >&2
    exit 1
fi

cp -R "$dist" "$folder/dist"
answers=$(cd "$folder" && printf '%s\n' '/bet bet365 football 1.90 20 Arsenal' 'how am I doing at bet365?' |
    env -i PATH="$PATH" ONBOARDING=off RISK0_DATA_DIRECTORY="$folder/data" dist/risk0 run 2>"$folder/log") || {
    cat "$folder/log" >&2
    exit 1
}
for wanted in 'Logged #1' 'Bet365'; do
    case "$answers" in
    *"$wanted"*) ;;
    *)
        printf 'no «%s» in the answers of %s:\n%s\n' "$wanted" "$dist/risk0" "$answers" >&2
        exit 1
        ;;
    esac
done
if [ -e "$folder/data/models" ]; then
    echo "$dist/risk0 did not find what it was shipped with in Prompts/models" >&2
    exit 1
fi
echo "$dist: $size bytes, starts and answers"
