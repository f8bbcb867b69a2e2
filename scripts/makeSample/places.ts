/** A city with coordinates, districts with their postal codes, and how addresses and telephones look there. */
export interface City {
  readonly region: string;
  readonly province: string;
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
  /** Administrative code, first six digits of credit codes; '' where there are none. */
  readonly code: string;
  readonly areaCode: string;
  readonly postalCode: string;
  readonly districts: readonly string[];
  readonly streets: readonly string[];
}

const MAINLAND_STREETS = ['人民路', '中山路', '解放路', '建设大道', '和平路', '长江路', '文化路', '新华街', '迎宾大道', '工业园路'];
const TAIWAN_STREETS = ['中正路', '民生東路', '忠孝路', '復興北路', '成功路', '光復路', '和平東路'];

const mainland = (region: string, province: string, name: string, longitude: number, latitude: number, code: string, areaCode: string, postalCode: string, districts: string): City => ({
  region, province, name, longitude, latitude, code, areaCode, postalCode, districts: districts.split(' '), streets: MAINLAND_STREETS,
});
const taiwan = (name: string, longitude: number, latitude: number, areaCode: string, postalCode: string, districts: string): City => ({
  region: '台湾', province: '台灣', name, longitude, latitude, code: '', areaCode, postalCode, districts: districts.split(' '), streets: TAIWAN_STREETS,
});
const abroad = (province: string, name: string, longitude: number, latitude: number, areaCode: string, postalCode: string, streets: readonly string[]): City => ({
  region: '海外', province, name, longitude, latitude, code: '', areaCode, postalCode, districts: ['Central'], streets,
});

export const CITIES: readonly City[] = [
  mainland('华东', '上海市', '上海市', 121.4737, 31.2304, '310115', '021', '200120', '浦东新区 徐汇区 静安区 闵行区'),
  mainland('华东', '江苏省', '苏州市', 120.5853, 31.2989, '320505', '0512', '215000', '姑苏区 吴中区 虎丘区'),
  mainland('华东', '江苏省', '南京市', 118.7969, 32.0603, '320106', '025', '210000', '鼓楼区 玄武区 建邺区'),
  mainland('华东', '浙江省', '杭州市', 120.1551, 30.2741, '330106', '0571', '310000', '西湖区 拱墅区 滨江区'),
  mainland('华东', '浙江省', '宁波市', 121.5503, 29.8746, '330203', '0574', '315000', '海曙区 鄞州区'),
  mainland('华南', '广东省', '广州市', 113.2644, 23.1291, '440106', '020', '510000', '天河区 越秀区 番禺区'),
  mainland('华南', '广东省', '深圳市', 114.0579, 22.5431, '440305', '0755', '518000', '南山区 福田区 宝安区'),
  mainland('华南', '福建省', '厦门市', 118.0894, 24.4798, '350203', '0592', '361000', '思明区 湖里区'),
  mainland('华北', '北京市', '北京市', 116.4074, 39.9042, '110105', '010', '100000', '朝阳区 海淀区 丰台区'),
  mainland('华北', '天津市', '天津市', 117.2010, 39.0842, '120104', '022', '300000', '南开区 和平区'),
  mainland('华中', '湖北省', '武汉市', 114.3054, 30.5931, '420106', '027', '430000', '武昌区 江汉区 洪山区'),
  mainland('华中', '湖南省', '长沙市', 112.9388, 28.2282, '430103', '0731', '410000', '天心区 岳麓区'),
  mainland('西南', '四川省', '成都市', 104.0665, 30.5723, '510107', '028', '610000', '武侯区 锦江区 青羊区'),
  mainland('西北', '陕西省', '西安市', 108.9398, 34.3416, '610113', '029', '710000', '雁塔区 碑林区'),
  mainland('东北', '辽宁省', '沈阳市', 123.4315, 41.8057, '210102', '024', '110000', '和平区 沈河区'),
  taiwan('臺北市', 121.5654, 25.033, '02', '105', '中山區 大安區 松山區 信義區'),
  taiwan('臺中市', 120.6736, 24.1477, '04', '407', '西屯區 北屯區 南屯區'),
  taiwan('高雄市', 120.3014, 22.6273, '07', '802', '苓雅區 前鎮區 三民區'),
  abroad('Singapore', 'Singapore', 103.8198, 1.3521, '+65', '048616', ['Robinson Road', 'Cecil Street', 'Jurong East Avenue 1']),
  abroad('Germany', 'Hamburg', 9.9937, 53.5511, '+49 40', '20095', ['Mönckebergstraße', 'Steinstraße']),
  abroad('United States', 'Seattle', -122.3321, 47.6062, '+1 206', '98101', ['Pike Street', 'Union Street']),
];
