package io.renown.importing.file;

/** Bytes above ASCII: those in well-formed UTF-8 sequences and the others. */
record Utf8Form(int goodBytes, int badBytes) {

    static Utf8Form of(byte[] bytes) {
        int good = 0;
        int bad = 0;
        int i = 0;
        while (i < bytes.length) {
            int lead = bytes[i] & 0xFF;
            if (lead < 0x80) {
                i++;
                continue;
            }
            int length = lead >= 0xF0 && lead <= 0xF4
                    ? 4
                    : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xC2 && lead < 0xE0 ? 2 : 0;
            if (length > 0 && continues(bytes, i + 1, length - 1)) {
                good += length;
                i += length;
            } else if (length > 0 && i + length > bytes.length && continues(bytes, i + 1, bytes.length - i - 1)) {
                break;
            } else {
                bad++;
                i++;
            }
        }
        return new Utf8Form(good, bad);
    }

    private static boolean continues(byte[] bytes, int from, int count) {
        if (from + count > bytes.length) {
            return false;
        }
        for (int i = from; i < from + count; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }
}
