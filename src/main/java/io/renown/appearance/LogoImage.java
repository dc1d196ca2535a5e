package io.renown.appearance;

import java.util.Arrays;
import java.util.Base64;

/**
 * A logo as Renown drew it anew from what was uploaded, see {@link LogoCheck}.
 *
 * @param png at most {@link LogoCheck#WIDEST} by {@link LogoCheck#HIGHEST}
 */
public record LogoImage(byte[] png, int width, int height) {

    /** For a picture in a page that shows it before it is kept. */
    public String dataUrl() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LogoImage logo && Arrays.equals(png, logo.png);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(png);
    }

    @Override
    public String toString() {
        return "LogoImage[" + width + "x" + height + "]";
    }
}
