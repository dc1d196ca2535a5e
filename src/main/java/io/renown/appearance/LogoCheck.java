package io.renown.appearance;

import io.renown.shared.Problem;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Makes a logo of an uploaded file, or says why not. The size is read from the header before anything is unpacked, and what
 * is kept is drawn anew: metadata, and whatever else a file may be besides a picture, stay behind.
 */
public final class LogoCheck {

    /** Bytes of a file. */
    public static final int LARGEST = 512 * 1024;

    /** Pixels of a side of an uploaded picture. */
    public static final int LONGEST_SIDE = 3000;

    public static final int SHORTEST_SIDE = 16;

    /** Pixels of what is kept: four times what is shown, for sharp screens. */
    public static final int WIDEST = 800;

    public static final int HIGHEST = 160;

    /** Each scan of a JPEG goes over the whole picture; honest ones have about ten. */
    private static final int MOST_SCANS = 50;

    private LogoCheck() {}

    /** @throws Problem {@code logo-size}, {@code logo-svg}, {@code logo-format}, {@code logo-pixels}, {@code logo-broken} */
    public static LogoImage check(byte[] file) {
        if (file.length > LARGEST) {
            throw Problem.of("logo-size", 413, LARGEST / 1024);
        }
        String format = format(file);
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if (Math.max(width, height) > LONGEST_SIDE || Math.min(width, height) < SHORTEST_SIDE) {
                    throw Problem.invalid("logo-pixels", SHORTEST_SIDE, LONGEST_SIDE);
                }
                return drawnAnew(reader.read(0));
            } finally {
                reader.dispose();
            }
        } catch (Problem refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) { // readers throw what they please at files made to break them
            throw Problem.invalid("logo-broken");
        }
    }

    /** By what the file is, not by what it is called. */
    private static String format(byte[] file) {
        if (startsWith(file, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return "png";
        }
        if (startsWith(file, 0xff, 0xd8, 0xff)) {
            if (scans(file) > MOST_SCANS) {
                throw Problem.invalid("logo-broken");
            }
            return "jpeg";
        }
        String start = new String(file, 0, Math.min(file.length, 1000), StandardCharsets.UTF_8);
        throw Problem.invalid(start.toLowerCase(Locale.ROOT).contains("<svg") ? "logo-svg" : "logo-format");
    }

    private static boolean startsWith(byte[] file, int... signs) {
        for (int i = 0; i < signs.length; i++) {
            if (i >= file.length || (file[i] & 0xff) != signs[i]) {
                return false;
            }
        }
        return true;
    }

    private static int scans(byte[] file) {
        int scans = 0;
        for (int i = 1; i < file.length; i++) {
            if ((file[i - 1] & 0xff) == 0xff && (file[i] & 0xff) == 0xda) {
                scans++;
            }
        }
        return scans;
    }

    private static LogoImage drawnAnew(BufferedImage read) throws IOException {
        double scale = Math.min(1, Math.min((double) WIDEST / read.getWidth(), (double) HIGHEST / read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = drawn.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.drawImage(halved(read, width, height), 0, 0, width, height, null);
        canvas.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(drawn, "png", png);
        return new LogoImage(png.toByteArray(), width, height);
    }

    /** Step by step, since one large step leaves pixels out. */
    private static BufferedImage halved(BufferedImage image, int width, int height) {
        BufferedImage smaller = image;
        while (smaller.getWidth() >= 2 * width && smaller.getHeight() >= 2 * height) {
            BufferedImage half =
                    new BufferedImage(smaller.getWidth() / 2, smaller.getHeight() / 2, BufferedImage.TYPE_INT_ARGB);
            Graphics2D canvas = half.createGraphics();
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.drawImage(smaller, 0, 0, half.getWidth(), half.getHeight(), null);
            canvas.dispose();
            smaller = half;
        }
        return smaller;
    }
}
