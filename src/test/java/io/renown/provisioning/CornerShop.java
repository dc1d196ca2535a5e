package io.renown.provisioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small tenant's files, for tests. */
public final class CornerShop {

    public static final String SLUG = "corner-shop";

    private CornerShop() {}

    /** Lays the files out in this folder. */
    public static void layOut(Path folder) throws IOException {
        Files.writeString(folder.resolve("tenant.yaml"), """
                slug: corner-shop
                name: Corner Shop 街角
                kind: brand
                timeZone: Asia/Hong_Kong
                accent: "#0f766e"
                demo:
                  asOf: 2026-10-01
                brands:
                  - key: corner
                    name: Corner
                    listings:
                      - { ref: corner-google, platform: google, externalId: c-1, name: Corner Shop, market: HK, url: "https://maps.example/c-1" }
                    brands:
                      - key: corner-kiosk
                        name: Corner Kiosk
                        listings:
                          - { ref: kiosk-survey, platform: survey, externalId: c-2, name: Kiosk survey }
                members:
                  - { email: owner@corner-shop.example, name: Olga Owner, role: owner, locale: zh-TW }
                  - { email: kiosk@corner-shop.example, name: Kim Kiosk, role: responder, brands: [corner-kiosk] }
                guests:
                  - { organization: alike-a, role: analyst, brands: [corner-kiosk], members: [limited@alike-a.example] }
                labels:
                  - { name: refund, colour: "#b45309" }
                reviews: [reviews.jsonl]
                orders: [orders.csv]
                """);
        Files.writeString(folder.resolve("reviews.jsonl"), """
                {"listing": "corner-google", "platform_review_id": "r-1", "author": "Ada", "rating": 4, "title": "Nice", "text": "Friendly staff, fresh bread.", "language": "en", "created_at": "2026-09-28T10:00:00+08:00", "likes": 3, "verified": true, "order_number": "C-1", "reply_text": "Thank you!", "reply_at": "2026-09-29T09:00:00+08:00"}
                {"listing": "kiosk-survey", "platform_review_id": "r-2", "author": "Bo", "rating": 7.5, "rating_scale": 10, "created_at": "2026-09-30T08:00:00.123Z"}
                {"listing": "corner-google", "platform_review_id": "r-3", "text": "麵包很新鮮，店員也親切。", "language": "zh-TW", "created_at": "2026-09-30T23:59:59+08:00", "country": "HK"}
                """);
        Files.writeString(folder.resolve("orders.csv"), """
                order_number,brand,customer_name,customer_email,ordered_at,quantity,amount,currency,country
                C-1,corner,"=cmd|' /C calc'!A0",ada@customer.example,2026-09-27T18:00:00+08:00,2,79.5,HKD,HK
                C-2,corner-kiosk,Bo,,2026-09-29T08:00:00Z,1,12,HKD,
                """);
    }
}
