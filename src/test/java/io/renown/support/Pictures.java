package io.renown.support;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures of one colour. */
public final class Pictures {

    private Pictures() {}

    public static byte[] png(int width, int height, Color colour) {
        return of("png", BufferedImage.TYPE_INT_ARGB, width, height, colour);
    }

    public static byte[] jpeg(int width, int height, Color colour) {
        return of("jpeg", BufferedImage.TYPE_INT_RGB, width, height, colour);
    }

    private static byte[] of(String format, int type, int width, int height, Color colour) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(colour);
        canvas.fillRect(0, 0, width, height);
        canvas.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
